"""A briefing before it is any file: headings, paragraphs of runs, tables, charts, evidence. Words only, no layout.

Word, PDF and slides are written from the same `Document`, so they cannot say different things. A figure is a run of
its own that names the evidence behind it.
"""

from dataclasses import dataclass
from datetime import date

from charts.spec import ChartSpec


class Written(str):
    """A cell's text that was read as a figure: 13800001111 元 is no telephone number."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Words without a figure of ours in them."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is printed, unit included, and the key of the evidence it rests on."""

    text: str
    evidence: str


Run = Text | Figure
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 一、 2 （一） 3 1. 4 （1）; the number is part of the text."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Body text. `plain`: without the two-character indent (the recipient's line)."""

    runs: Runs
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A three-line table. `widths` are shares of the text width; `unit` is the line above it, right; "" = none."""

    caption: str
    unit: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of answers with its caption; `evidence` are the keys of what its bars show."""

    caption: str
    spec: ChartSpec
    evidence: tuple[str, ...]


Block = Heading | Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind one figure: facts (name, words) and the cells (where · text as written)."""

    key: str
    title: str
    facts: tuple[tuple[str, str], ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Masked:
    """Something personal that was taken out: where and what kind, never what it said."""

    where: str
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One briefing. `statement`: edition, filters, date, coverage, rounding. `attachments`: the 附件 list.

    `evidence` is in the order of first use; its number is its place in that order, from 1.
    """

    kind: str
    title: str
    recipient: str
    blocks: tuple[Block, ...]
    attachments: tuple[str, ...]
    signature: str
    day: date
    statement: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    demo: bool
    masked: tuple[Masked, ...] = ()

    def number_of(self, key: str) -> int:
        """The number printed beside a figure; 0 for a figure without evidence, which a test forbids."""
        return next((n for n, one in enumerate(self.evidence, 1) if one.key == key), 0)
