"""Three-line tables: rules above, below and under the heading row, which repeats on every page."""

from collections.abc import Sequence

from docx.document import Document as Word

from briefings.document import Runs, Table, Text
from briefings.word_text import Links, paragraph, put, run

#: 156 mm in twentieths of a point.
WIDTH = 8844
#: A table of so many lines is not broken over pages.
WHOLE = 16
_THICK = 'w:val="single" w:sz="12" w:space="0" w:color="000000"'
_THIN = 'w:val="single" w:sz="6" w:space="0" w:color="000000"'
_RIGHT = '<w:keepNext/><w:jc w:val="right"/>'


def add_table(word: Word, table: Table, number: int, links: Links) -> None:
    """Caption, unit line, the table, and a blank line."""
    put(word, paragraph("Caption2", run(f"表{number}　{table.caption}")))
    if table.unit:
        put(word, paragraph("Cell2", run(table.unit), _RIGHT))
    heads = [(Text(h),) for h in table.headings]
    put(word, grid([heads, *table.rows], table.widths, links, "Cell2"))
    put(word, paragraph("Cell2", ""))


def grid(rows: Sequence[Sequence[Runs]], widths: Sequence[int], links: Links, style: str) -> str:
    """The table itself; its first row is the heading."""
    sizes = [WIDTH * share // sum(widths) for share in widths]
    columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    lines = "".join(_line(row, sizes, links, style, head=n == 0, kept=kept(n, len(rows))) for n, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(sizes)}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders><w:top {_THICK}/><w:bottom {_THICK}/></w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"
    )


def kept(line: int, lines: int) -> bool:
    """Whether a row stays on the page of the next: all of a short table, the first and last two of a long one."""
    return line < lines - 1 and (lines <= WHOLE or line < 2 or line == lines - 2)


def _line(row: Sequence[Runs], sizes: Sequence[int], links: Links, style: str, head: bool, kept: bool) -> str:
    side = f'{"<w:keepNext/>" if kept else ""}<w:jc w:val="{"center" if head else "left"}"/>'
    edge = f"<w:tcBorders><w:bottom {_THIN}/></w:tcBorders>" if head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{edge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, runs, side)}</w:tc>"
        for size, runs in zip(sizes, links.row(row), strict=True)
    )
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"
