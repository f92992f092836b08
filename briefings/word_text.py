"""Runs, bookmarks and links as XML: a figure links to its evidence, the evidence back to where it is first used.

Written as text and parsed once per paragraph or table: python-docx looks every style up anew for each paragraph it
makes, which took 16 seconds for an appendix of 60 tables.
"""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefings.document import Document, Figure, Runs, Text


class Links:
    """Bookmark names and ids of one document. 证据 n is `zj_n`, its first use in the text `yy_n`."""

    def __init__(self, document: Document) -> None:
        self.numbers = {one.key: n for n, one in enumerate(document.evidence, 1)}
        self._used: set[int] = set()
        self._next = 0

    def bookmark(self, name: str, inside: str) -> str:
        """XML with a bookmark around it."""
        self._next += 1
        return f'<w:bookmarkStart w:id="{self._next}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{self._next}"/>'

    def used(self, number: int) -> bool:
        """Whether any figure has been written that rests on this evidence."""
        return number in self._used

    def figure(self, figure: Figure, marked: bool) -> str:
        """A figure linked to its evidence, with the number raised where `marked`; the first use bears a bookmark."""
        number = self.numbers[figure.evidence]
        mark = run(f"[{number}]", '<w:vertAlign w:val="superscript"/>') if marked else ""
        inside = link(f"zj_{number}", run(figure.text) + mark)
        if number in self._used:
            return inside
        self._used.add(number)
        return self.bookmark(f"yy_{number}", inside)

    def runs(self, runs: Runs) -> str:
        """The XML of the runs of one paragraph."""
        return self.row([runs])[0]

    def plain(self, runs: Runs) -> str:
        """The XML of runs whose figures are themselves the numbers of their evidence."""
        return "".join(self.figure(one, False) if isinstance(one, Figure) else run(one.text) for one in runs)

    def row(self, cells: Sequence[Runs]) -> list[str]:
        """The XML of the runs of each cell of a row."""
        return [
            "".join(
                self.figure(one, n in marked) if isinstance(one, Figure) else run(one.text)
                for n, one in enumerate(runs)
                if one.text
            )
            for runs, marked in zip(cells, marks(cells), strict=True)
        ]


def marks(cells: Sequence[Runs]) -> list[set[int]]:
    """Where the evidence's number is printed, in the cells of a row or in one paragraph: after the last of figures that
    follow one another on one evidence."""
    figures = [
        (c, n, one.evidence) for c, runs in enumerate(cells) for n, one in enumerate(runs) if isinstance(one, Figure)
    ]
    after = [key for _, _, key in figures[1:]] + [""] * bool(figures)
    last = {(c, n) for (c, n, key), then in zip(figures, after, strict=True) if key != then}
    return [{n for cell, n in last if cell == c} for c in range(len(cells))]


def run(text: str, properties: str = "") -> str:
    """One run of text; its style is the paragraph's apart from `properties`."""
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def link(bookmark: str, inside: str) -> str:
    """A hyperlink to a bookmark of this file."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{inside}</w:hyperlink>'


def paragraph(style: str, inside: str, properties: str = "") -> str:
    """A paragraph of a style, by the style's id; `properties` in the order the schema wants."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


def words(text: str) -> Runs:
    """Plain text as runs."""
    return (Text(text),)


def put(word: Word, xml: str) -> Any:
    """Append a block of XML to the body, before the section's own properties."""
    made = parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))
    word.element.body.sectPr.addprevious(made)
    return made
