"""Slides being made: a slide with its title and foot, boxes of words, native tables."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Mm, Pt

from briefings.document import Document, Figure, Runs, Table
from briefings.slides_words import fill, paragraph, rows_into, table_row
from briefings.word_text import marks
from charts.palette import ACCENT, INK, MUTED

WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(18)
#: Rows of a table that fit on one slide.
ROWS = 10
#: Points of the words in a table.
CELL = 13
#: PowerPoint's own table style "No Style, Table Grid".
GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"


class Deck:
    """Slides being made of one document, with the numbers of its evidence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbers = {one.key: n for n, one in enumerate(document.evidence, 1)}
        self.section = ""
        self.deck = Presentation()
        self.deck.slide_width, self.deck.slide_height = WIDTH, HEIGHT

    def opening(self, title: Sequence[str], lines: Sequence[str]) -> None:
        """The first slide: the title in the middle, who and when below."""
        slide = self._slide(title, Mm(58), Mm(40), 36, centred=True)
        self.words(slide, lines, Mm(112), Mm(30), 20, centred=True)

    def slide(self, title: str) -> Any:
        """A slide with its title, the part of the document it belongs to above it."""
        slide = self._slide([title], Mm(12), Mm(18), 26)
        if self.section and self.section != title:
            self.words(slide, [self.section], Mm(5), Mm(8), 12, MUTED)
        return slide

    def _slide(self, title: Sequence[str], top: int, height: int, size: float, centred: bool = False) -> Any:
        """A slide with the edition below, and 演示数据 where it is."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[5])
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = EDGE, top, WIDTH - 2 * EDGE, height
        side = "ctr" if centred else "l"
        fill(head.text_frame, [paragraph(line, size, ACCENT, bold=True, side=side) for line in title])
        head.text_frame.auto_size, head.text_frame.word_wrap = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, True
        demo = "演示数据，不代表任何真实地方。" if self.document.demo else ""
        foot = f"{demo}{self.document.statement[1 if self.document.demo else 0]}　第{len(self.deck.slides)}页"
        self.words(slide, [foot], Mm(181), Mm(8), 10, MUTED)
        return slide

    def words(
        self,
        slide: Any,
        lines: Sequence[str],
        top: int,
        height: int,
        size: float,
        colour: str = INK,
        centred: bool = False,
    ) -> None:
        """A box of paragraphs."""
        frame = slide.shapes.add_textbox(EDGE, top, WIDTH - 2 * EDGE, height).text_frame
        frame.word_wrap = True
        side = "ctr" if centred else "l"
        fill(frame, [paragraph(line, size, colour, side=side, after=size / 2) for line in lines])

    def said(self, runs: Runs) -> str:
        """Runs as one text, with the evidence's number after the last figure resting on it."""
        return self.row([runs])[0]

    def row(self, cells: Sequence[Runs]) -> list[str]:
        """The text of each cell of a row."""
        return [
            "".join(
                f"{run.text}［{self.numbers[run.evidence]}］" if isinstance(run, Figure) and n in marked else run.text
                for n, run in enumerate(runs)
            )
            for runs, marked in zip(cells, marks(cells), strict=True)
        ]

    def table(self, slide: Any, table: Table, top: int) -> None:
        """A native table of at most `ROWS` rows."""
        rows = [self.row(row) for row in table.rows[:ROWS]]
        shape = slide.shapes.add_table(1, len(table.headings), EDGE, top, WIDTH - 2 * EDGE, Mm(9) * (len(rows) + 1))
        # The theme's own bands are blue beside our red heading: rules only.
        shape.table._tbl.tblPr.find(qn("a:tableStyleId")).text = GRID
        whole = sum(table.widths)
        wide = [int((WIDTH - 2 * EDGE) * share / whole) for share in table.widths]
        for column, width in zip(shape.table.columns, wide, strict=True):
            column.width = width
        rows_into(shape.table, [_row(table.headings, wide, "#FFFFFF", ACCENT), *(_row(row, wide, INK) for row in rows)])


def _row(texts: Sequence[str], wide: Sequence[int], colour: str, back: str = "") -> str:
    """A row as high as its words need: it keeps the height written, whatever is in it."""
    lines = max(lines_of(text, CELL, width - Mm(6)) for text, width in zip(texts, wide, strict=True))
    return table_row([paragraph(text, CELL, colour, bold=bool(back)) for text in texts], Mm(3 + 6 * lines), back)


def lines_of(text: str, size: float, width: int) -> int:
    """Lines that words of a size take on a width."""
    points = sum(size if ord(c) > 0x2000 else size * 0.6 for c in text)
    return max(1, ceil(points * Pt(1) / width))
