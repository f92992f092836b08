"""Slides being made: a slide with its title and foot, boxes of words, native tables."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Mm, Pt

from briefings.document import Document, Figure, Runs, Table
from briefings.word_text import marks
from charts.palette import ACCENT, INK, MUTED

FONT = "微软雅黑"
WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(18)
#: Rows of a table that fit on one slide.
ROWS = 10
#: Points of the words in a table.
CELL = 13


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
        slide = self._slide("\n".join(title), Mm(58), Mm(40), 36, centred=True)
        self.words(slide, lines, Mm(112), Mm(30), 20, centred=True)

    def slide(self, title: str) -> Any:
        """A slide with its title, the part of the document it belongs to above it."""
        slide = self._slide(title, Mm(12), Mm(18), 26)
        if self.section and self.section != title:
            self.words(slide, [self.section], Mm(5), Mm(8), 12, MUTED)
        return slide

    def _slide(self, title: str, top: int, height: int, size: float, centred: bool = False) -> Any:
        """A slide with the edition below, and 演示数据 where it is."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[5])
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = EDGE, top, WIDTH - 2 * EDGE, height
        head.text_frame.text = title
        for paragraph in head.text_frame.paragraphs:
            _form(paragraph, size, ACCENT, bold=True)
            paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
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
        for n, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            paragraph.text = line
            paragraph.space_after = Pt(size / 2)
            if centred:
                paragraph.alignment = PP_ALIGN.CENTER
            _form(paragraph, size, colour)

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
        rows = [[(h,) for h in table.headings], *[[(self.said(c),) for c in row] for row in table.rows[:ROWS]]]
        shape = slide.shapes.add_table(len(rows), len(table.headings), EDGE, top, WIDTH - 2 * EDGE, Mm(9) * len(rows))
        made = shape.table
        whole = sum(table.widths)
        for column, share in zip(made.columns, table.widths, strict=True):
            column.width = int((WIDTH - 2 * EDGE) * share / whole)
        for r, row in enumerate(rows):
            lines = 1
            for c, (text,) in enumerate(row):
                cell = made.cell(r, c)
                cell.text = text
                cell.margin_top = cell.margin_bottom = Mm(1)
                lines = max(lines, _lines(text, made.columns[c].width))
                for paragraph in cell.text_frame.paragraphs:
                    _form(paragraph, CELL, "#FFFFFF" if r == 0 else INK, bold=r == 0)
                if r == 0:
                    cell.fill.solid()
                    cell.fill.fore_color.rgb = RGBColor.from_string(ACCENT[1:])
            made.rows[r].height = Mm(3 + 6 * lines)


def _lines(text: str, width: int) -> int:
    """Lines a cell's words take: a row keeps the height written, whatever is in it."""
    points = sum(CELL if ord(c) > 0x2000 else CELL * 0.6 for c in text)
    return max(1, ceil(points * Pt(1) / (width - Mm(6))))


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
