"""汇报幻灯片: title, state, one slide per gap with an editable chart, suggestions, evidence. Built from the report."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from pptx.util import Mm

from briefings.document import Block, Chart, Document, Evidence, Heading, Paragraph, Table
from briefings.numbers import closed
from briefings.slides_deck import EDGE, ROWS, WIDTH, Deck, lines_of
from briefings.slides_words import FONT
from briefings.statements import chart_caption, chart_evidence, chart_note, dated, masked_lines
from briefings.title_lines import title_lines
from charts.office_chart import KIND, chart_data, styled
from charts.palette import MUTED

#: What fits on one slide.
LETTERS = 520
#: Points of the evidence's words and the lines of them that fit on one slide.
SMALL, LINES = 11, 29.0
#: Letters on a line of the opening slide.
OPENING = 20


def slides_file(document: Document) -> bytes:
    """The bytes of the .pptx made of a report's document."""
    deck = Deck(document)
    deck.opening(title_lines(document.title, OPENING), [line for line in (document.signature, dated(document)) if line])
    for heading, blocks in _sections(document.blocks):
        deck.section = heading.text if heading.level == 1 else deck.section
        if blocks:
            _slides(deck, heading.text, blocks)
    deck.section = ""
    for lines in _sheets([_evidence(n, one) for n, one in enumerate(document.evidence, 1)]):
        deck.words(deck.slide("证据清单"), lines, Mm(34), Mm(144), SMALL)
    notes = deck.slide("编制说明")
    deck.words(notes, [*document.statement, *masked_lines(document)], Mm(36), Mm(140), 13)
    out = BytesIO()
    deck.deck.core_properties.title = document.title[:255]
    deck.deck.save(out)
    return out.getvalue()


def _sections(blocks: Sequence[Block]) -> list[tuple[Heading, list[Block]]]:
    found: list[tuple[Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append((block, []))
        elif not found:
            found.append((Heading("答复", 1), [block]))
        else:
            found[-1][1].append(block)
    return found


def _slides(deck: Deck, title: str, blocks: Sequence[Block]) -> None:
    """The paragraphs of one section, then a slide per chart and per table."""
    lines = [deck.said(block.runs) for block in blocks if isinstance(block, Paragraph)]
    if lines:
        for number, part in enumerate(_parts(lines)):
            slide = deck.slide(title if number == 0 else f"{title}（续）")
            deck.words(
                slide,
                part,
                Mm(36),
                Mm(140),
                22 if sum(map(len, part)) < 200 else 18 if sum(map(len, part)) < 330 else 15,
            )
    for block in blocks:
        if isinstance(block, Chart):
            slide = deck.slide(closed(block.spec.title))
            frame = slide.shapes.add_chart(KIND, EDGE, Mm(36), WIDTH - 2 * EDGE, Mm(118), chart_data(block.spec))
            styled(frame.chart, block.spec, FONT, 12)
            frame._element.nvGraphicFramePr.cNvPr.set("descr", block.spec.text)
            evidence = chart_evidence(block, deck.numbers)
            deck.words(
                slide,
                [f"{chart_caption(block)}。{chart_note(block.spec)}{''.join(run.text for run in evidence)}"],
                Mm(156),
                Mm(22),
                11,
                MUTED,
            )
        elif isinstance(block, Table):
            for start in range(0, len(block.rows), ROWS):
                slide = deck.slide(f"{block.caption}{'（续）' if start else ''}")
                deck.table(slide, replace(block, rows=block.rows[start : start + ROWS]), Mm(36))


def _parts(lines: Sequence[str]) -> list[list[str]]:
    """Paragraphs shared out over slides, none of them longer than a slide."""
    parts: list[list[str]] = [[]]
    for line in lines:
        for start in range(0, len(line), LETTERS):
            piece = line[start : start + LETTERS]
            if parts[-1] and sum(map(len, parts[-1])) + len(piece) > LETTERS:
                parts.append([])
            parts[-1].append(piece)
    return parts


def _evidence(number: int, one: Evidence) -> str:
    facts = "。".join(f"{name}：{words}" for name, words in one.facts)
    cells = "；".join("·".join(part for part in row if part) for row in one.cells)
    text = f"［{number}］{one.title}。{facts}。{'单元格：' if cells else ''}{cells}"
    return text if len(text) <= LETTERS else text[:LETTERS] + "……（全文见调研报告证据清单）"


def _sheets(lines: Sequence[str]) -> list[list[str]]:
    """Evidence shared out over slides, as many as fit on each."""
    sheets: list[list[str]] = []
    left = 0.0
    for line in lines:
        high = lines_of(line, SMALL, WIDTH - 2 * EDGE - Mm(6)) + 0.5
        if high > left:
            sheets.append([])
            left = LINES
        sheets[-1].append(line)
        left -= high
    return sheets
