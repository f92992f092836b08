"""汇报幻灯片: title, state, one slide per gap with an editable chart, suggestions, evidence. Built from the report."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Mm, Pt

from briefings.document import Block, Chart, Document, Figure, Heading, Paragraph, Runs, Table
from briefings.statements import dated, masked_lines
from briefings.word_text import last_of_each
from charts.office_chart import KIND, chart_data, styled
from charts.palette import ACCENT, INK, MUTED

FONT = "微软雅黑"
WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(18)
#: What fits on one slide.
ROWS, EVIDENCE, LETTERS = 9, 4, 520


class Deck:
    """Slides being made of one document, with the numbers of its evidence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbers = {one.key: n for n, one in enumerate(document.evidence, 1)}
        self.deck = Presentation()
        self.deck.slide_width, self.deck.slide_height = WIDTH, HEIGHT

    def slide(self, title: str) -> Any:
        """A slide with its title, the edition below, and 演示数据 where it is."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[5])
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = EDGE, Mm(10), WIDTH - 2 * EDGE, Mm(20)
        head.text_frame.text = title
        _form(head.text_frame.paragraphs[0], 26, ACCENT, bold=True)
        head.text_frame.paragraphs[0].alignment = 1
        head.text_frame.auto_size, head.text_frame.word_wrap = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, True
        demo = "演示数据，不代表任何真实地方。" if self.document.demo else ""
        foot = f"{demo}{self.document.statement[1 if self.document.demo else 0]}　第{len(self.deck.slides)}页"
        self.words(slide, [foot], Mm(181), Mm(8), 10, MUTED)
        return slide

    def words(self, slide: Any, lines: Sequence[str], top: int, height: int, size: float, colour: str = INK) -> None:
        """A box of paragraphs."""
        frame = slide.shapes.add_textbox(EDGE, top, WIDTH - 2 * EDGE, height).text_frame
        frame.word_wrap = True
        for n, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            paragraph.text = line
            paragraph.space_after = Pt(size / 2)
            _form(paragraph, size, colour)

    def said(self, runs: Runs) -> str:
        """Runs as one text, with the evidence's number after the last figure resting on it."""
        last = last_of_each(runs)
        return "".join(
            f"{run.text}［{self.numbers[run.evidence]}］" if isinstance(run, Figure) and n in last else run.text
            for n, run in enumerate(runs)
        )

    def table(self, slide: Any, table: Table, top: int) -> None:
        """A native table of at most `ROWS` rows."""
        rows = [[(h,) for h in table.headings], *[[(self.said(c),) for c in row] for row in table.rows[:ROWS]]]
        shape = slide.shapes.add_table(len(rows), len(table.headings), EDGE, top, WIDTH - 2 * EDGE, Mm(9) * len(rows))
        made = shape.table
        whole = sum(table.widths)
        for column, share in zip(made.columns, table.widths, strict=True):
            column.width = int((WIDTH - 2 * EDGE) * share / whole)
        for r, row in enumerate(rows):
            for c, (text,) in enumerate(row):
                cell = made.cell(r, c)
                cell.text = text
                cell.margin_top = cell.margin_bottom = Mm(1)
                for paragraph in cell.text_frame.paragraphs:
                    _form(paragraph, 13, "#FFFFFF" if r == 0 else INK, bold=r == 0)
                if r == 0:
                    cell.fill.solid()
                    cell.fill.fore_color.rgb = RGBColor.from_string(ACCENT[1:])


def slides_file(document: Document) -> bytes:
    """The bytes of the .pptx made of a report's document."""
    deck = Deck(document)
    opening = deck.slide(document.title)
    deck.words(opening, [line for line in (document.signature, dated(document)) if line], Mm(80), Mm(40), 24)
    section = ""
    for heading, blocks in _sections(document.blocks):
        section = heading.text if heading.level == 1 else section
        if blocks:
            _slides(deck, heading.text, blocks)
    for start in range(0, len(document.evidence), EVIDENCE):
        _evidence(deck, start)
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
            deck.words(slide, part, Mm(36), Mm(140), 22 if sum(map(len, part)) < 200 else 18 if sum(map(len, part)) < 330 else 15)
    for block in blocks:
        if isinstance(block, Chart):
            slide = deck.slide(block.spec.title)
            frame = slide.shapes.add_chart(KIND, EDGE, Mm(36), WIDTH - 2 * EDGE, Mm(118), chart_data(block.spec))
            styled(frame.chart, block.spec, FONT, 12)
            frame._element.nvGraphicFramePr.cNvPr.set("descr", block.spec.text)
            numbers = "、".join(str(deck.numbers[key]) for key in block.evidence)
            deck.words(slide, [f"虚线为标准：{block.spec.line}。证据{numbers}。{block.spec.source}"], Mm(156), Mm(22), 11, MUTED)
        elif isinstance(block, Table):
            slide = deck.slide(block.caption)
            deck.table(slide, block, Mm(36))
            if len(block.rows) > ROWS:
                deck.words(slide, [f"列出前{ROWS}项，其余见调研报告和数据附件。"], Mm(170), Mm(8), 11, MUTED)


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


def _evidence(deck: Deck, start: int) -> None:
    slide = deck.slide("证据清单")
    lines = []
    for number, one in enumerate(deck.document.evidence[start : start + EVIDENCE], start + 1):
        facts = "。".join(f"{name}：{words}" for name, words in one.facts)
        cells = "；".join("·".join(part for part in row if part) for row in one.cells)
        text = f"［{number}］{one.title}。{facts}。{'单元格：' if cells else ''}{cells}"
        lines.append(text if len(text) <= LETTERS else text[:LETTERS] + "……（全文见调研报告证据清单）")
    deck.words(slide, lines, Mm(34), Mm(144), 11)


def _form(paragraph: Any, size: float, colour: str, bold: bool = False) -> None:
    for run in paragraph.runs:
        run.font.size, run.font.bold = Pt(size), bold
        run.font.name = FONT
        run.font.color.rgb = RGBColor.from_string(colour[1:])
        east = run._r.get_or_add_rPr()
        for old in east.findall("{http://schemas.openxmlformats.org/drawingml/2006/main}ea"):
            east.remove(old)
        made = east.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}ea", {"typeface": FONT})
        latin = east.find("{http://schemas.openxmlformats.org/drawingml/2006/main}latin")
        latin.addnext(made)
