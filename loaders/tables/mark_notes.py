"""What a workbook's own note says its marks mean, over the default: 注：“…”表示数据不足本表最小单位数, “-”表示零.

The same mark means different things in different books, so only what the note says in so many words is taken; a note
that names two meanings (不详或无该项数据) leaves the cell without a figure. A blank is never one, whatever is said.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from catalogue.records import Problem
from loaders.figures.mark_meanings import Meaning, plain_mark
from loaders.figures.units import is_unit
from loaders.shapes import Figure, Table
from loaders.sheet_grids import Grid, GridCell, text_of
from loaders.tables.bodies import Body, Notes
from loaders.tables.marked_labels import marked_labels
from loaders.tables.worded_notes import said_in_words

_MARK = r"[-－−—–―─…⋯.·/／*＊×#＃△▲○●※☆★+＋]{1,6}|NA|N/A|n\.a\.|[†‡]|[①-⑳⑴-⒇]|[(（\[〔]\d{1,2}[)）\]〕]"
_OPEN, _CLOSE = r"[“”\"‘’'「『〝＂(（\[【]", r"[“”\"‘’'」』〞＂)）\]】]"
_QUOTED = rf"{_OPEN}\s*(?:{_MARK})\s*{_CLOSE}"
_SAID = re.compile(
    rf"((?:{_QUOTED}|(?:(?<![^\s：:；;。，,、])|(?<=[带标有注加]))(?:{_MARK}))(?:\s*[、，,或和及与]\s*(?:{_QUOTED}|{_MARK}))*)"
    rf"\s*(?:符号|号|者|处|栏|的?(?:指标|项目|单位|社区|街道|地区|行|列)?(?:的?数[据字值]?)?)?\s*(分别|均|都|皆)?\s*(?:表示|代表|指的?是?|意为|系指?|为|即)\s*(.*?)(?=[；;。\n]|{_QUOTED}|$)"
)
_WORDS: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    (
        "too_small",
        re.compile(r"(?:不足|小于|不到|少于|低于|未达).{0,8}最小.{0,4}单位|数[值据字](?:很|太|过|极|较)小|四舍五入"),
    ),
    ("withheld", re.compile(r"不(?:予|宜|便|对外|能|可)?公[开布]|未(?:予|对外)?公[开布]|保密|涉密|隐去|不予披露")),
    (
        "not_reported",
        re.compile(
            r"不详|未知|不明|未统计|没有统计|无统计|缺(?:失|乏|少|报|项|数)|空缺|未(?:填|上?报|调查|提供|取得|获得|开展)|[没无](?:有)?(?:此|该|这|相关)?项?(?:统计)?(?:数据|资料|指标|调查|项目)"
            r"|[没无](?:有)?(?:此|该)项|不存在|不适用|^(?:为)?无$|不可得|暂[无缺]"
        ),
    ),
    ("approximate", re.compile(r"(?<![非不])(?<!不是)(?:估算|估计|推算|测算|概算数|约数|近似)")),
    (
        "other_time",
        re.compile(
            r"(?:19|20)\d\d年(?:度|末|底|\d+月(?:份|末|底)?)?的?(?:统计)?(?:数|资料|情况|口径)|上年(?:末|底|度)?的?数"
        ),
    ),
    ("zero", re.compile(r"(?:(?<![非不])(?<!不[为是])零|(?<!不[为是])(?<![\d.])0(?![\d.]))|未发生|没有发生|无发生")),
)
#: A note that opens with its mark and calls the figures estimates: ① 估算数。
_OPENS = re.compile(
    rf"(?:^|[；;。\n]|注[：:]?)\s*({_MARK})\s*[：:、]?\s*(?=(?:系|为|据)?[^；;。\n非不]{{0,12}}(?:估算|估计|推算|测算|约数|近似))"
)
#: A note that opens with its mark and names a day or month: * 截至2023年6月底。
_UP_TO = re.compile(rf"(?:^|[；;。\n]|注[：:]?)\s*({_MARK})\s*[：:、]?\s*截[至止]到?(?:19|20)\d\d年")
_ANY = re.compile("截[至止]|表示|代表|指|意为|系|为|即|估|推算|测算|近似|约数")


def meaning_of(words: str) -> Meaning:
    """The one meaning a note's words have; not_reported where they name several, or none that is about a figure."""
    if is_unit(words.strip().removesuffix("计").removeprefix("以").removeprefix("按").removesuffix("为单位")):
        return "other_unit"
    found = [meaning for meaning, pattern in _WORDS if pattern.search(words.strip())]
    return found[0] if len(found) == 1 else "not_reported"


def meanings(texts: Iterable[str]) -> dict[str, Meaning]:
    """Mark → meaning as the given texts say. A mark that two texts explain differently has no meaning of its own."""
    said: dict[str, set[Meaning]] = {}
    for text in texts:
        for marks, apart, words in _SAID.findall(text):
            for mark in re.findall(_MARK, marks):
                said.setdefault(plain_mark(mark), set()).add("not_reported" if apart == "分别" else meaning_of(words))
        for mark in _OPENS.findall(text):
            said.setdefault(plain_mark(mark), set()).add("approximate")
        for mark in _UP_TO.findall(text):
            said.setdefault(plain_mark(mark), set()).add("other_time")
    return {mark: found.pop() if len(found) == 1 else "not_reported" for mark, found in said.items()}


def with_notes(tables: Sequence[Table], grids: Sequence[Grid]) -> list[Table]:
    """The tables with marks read as the workbook says: a note on the same sheet first, else one on any sheet."""
    texts = [(grid.sheet, text) for grid in grids if not grid.hidden for text in _explaining(grid)]
    return [_read_anew(table, _said_of(table, texts) if texts else {}) for table in tables]


def _said_of(table: Table, texts: Sequence[tuple[str, str]]) -> dict[str, Meaning]:
    """Mark → meaning for one table: figures of its own year are of no other time."""
    year = re.compile(rf"{table.period[:4] or '本'}年(?!(?:0?[1-9]|1[01])月)")
    plain = [(sheet, year.sub("本年", text)) for sheet, text in texts]
    here = meanings(text for sheet, text in plain if sheet == table.sheet)
    return meanings(text for _, text in plain) | here


def unsettled(problems: Sequence[Problem], tables: Sequence[Table]) -> list[Problem]:
    """The problems without those about marks that a note has since explained."""
    if not any(problem.kind == "footnote_mark" for problem in problems):
        return list(problems)
    read = {(t.sheet, c.cell) for t in tables for c in (*t.cells, *t.total_cells) if c.figure.status == "approximate"}
    return [p for p in problems if p.kind != "footnote_mark" or (p.sheet, p.cell) not in read]


def _explaining(grid: Grid) -> list[str]:
    """The texts of a sheet that may explain a mark."""
    texts = [text_of(held) for held in grid.words if type(held.raw if type(held) is GridCell else held) is str]
    if not _ANY.search("\n".join(texts)):
        return []  # of most long tables told at once
    return [
        text
        for text in texts
        if len(text) > 3 and _ANY.search(text) and any(said.search(text) for said in (_SAID, _OPENS, _UP_TO))
    ]


def _read_anew(table: Table, means: dict[str, Meaning]) -> Table:
    assert isinstance(table.cells, Body) and isinstance(table.total_cells, Body)
    data, totals = table.cells, table.total_cells
    said_rows, said_columns, said = said_in_words(table, data) if table.notes else ({}, {}, {})
    if not means and not said:
        return table
    worths = {place.column: worth for place in data.eras[0] if (worth := _least(data.figures(place.column)))}
    rows, columns = marked_labels(table, data)
    notes = Notes(means | said, worths, rows | said_rows, columns | said_columns)
    return replace(table, cells=data.read_by(notes), total_cells=totals.read_by(notes))


def _least(figures: Iterable[Figure]) -> Decimal | None:
    """The worth of the finest digit reported in a column."""
    return min((f.resolution for f in figures if f.resolution is not None and f.status == "reported"), default=None)
