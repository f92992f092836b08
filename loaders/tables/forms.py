"""Forms: labels with their values beside them (社区名称 | 幸福社区 | 常住户数 | 1,100 户), one or more pairs to a row.

A form has no heading: each label names its own figure. Each column of labels becomes a table of its own, whose rows
are the labels; answers in words (names, addresses, dates) are kept as notes, and the name of the place as its place.
"""

import re
from dataclasses import dataclass

from loaders.figures.unit_labels import split_unit
from loaders.figures.units import is_unit
from loaders.tables.form_fields import ASIDE, LEAST_FIELDS, PLACE, TIME, WITHIN, WORDS, bare, is_field
from loaders.tables.labels import unmarked
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import period_in, period_of
from loaders.tables.views import View
from loaders.tables.words import HEADS, numbering, suffix_level

_HEADING = re.compile(r"内容|数值|填报|情况|^值$|结果|答案|数据|数量|本[年期]")
MOST_ROWS = 150  # no form is longer


@dataclass(frozen=True)
class Pair:
    """A label and what stands beside it; `value` is the column of the value, filled or not."""

    row: int
    label: int
    value: int


@dataclass(frozen=True)
class Form:
    """The pairs of a form by the column of their labels, the row of headings above (0: none), and what it is of.
    `place`: (name, row, column) of the place that fills it in; `within`: what it says of where that lies.
    """

    pairs: dict[int, list[Pair]]
    rows: list[int]
    heading: int
    place: tuple[str, int, int] | None
    within: tuple[str, ...]
    period: str


def form_in(view: View, types: dict[int, str]) -> Form | None:
    """The form that a view is, title and notes aside; None if any row of it is laid out otherwise."""
    if len(view.patterns) > MOST_ROWS:
        return None
    rows = [row for row in view.rows if types[row] in "BMTY" or (types[row] == "1" and _alone(view, types, row))]
    if not any(types[r] in "BM" for r in rows) or any("nn" in view.patterns[r] for r in rows):
        return None  # nearly every table: of two numbers side by side one has no label
    if len(rows) == 1 and len(view.kinds(rows[0])) < 4:
        return None
    heading = rows[0] if _is_heading(view, rows) else 0
    rows = rows[1:] if heading else rows
    columns = _label_columns(view, rows)
    if not columns:
        return None
    pairs: dict[int, list[Pair]] = {column: [] for column in columns}
    for row in rows:
        for at, column in enumerate(columns):
            end = columns[at + 1] if at + 1 < len(columns) else view.last_column + 1
            text = view.text(row, column)
            right = column + view.width(row, column)
            filled = [c for c in view.kinds(row) if right <= c < end]
            if len(filled) > 1 or (filled and (not text or filled[0] != right)):
                return None
            if text:
                pairs[column].append(Pair(row, column, right))
    told = [(view.text(p.row, p.label), p) for found in pairs.values() for p in found]
    if not _is_form(view, [text for text, _ in told], [p for _, p in told], len(columns)):
        return None
    named = (p for text, p in told if PLACE.search(bare(text)) and view.text(p.row, p.value))
    place = next(((view.text(p.row, p.value), p.row, p.value) for p in named), None)
    over = tuple(f"{bare(text)}：{view.text(p.row, p.value)}" for text, p in told if WITHIN.search(bare(text)))
    said = next((view.text(p.row, p.value) for text, p in told if TIME.search(bare(text))), "")
    return Form(pairs, rows, heading, place, over, period_of(said) or period_in(said))


def is_answer_in_words(view: View, pair: Pair) -> bool:
    """Whether a field is answered in words or by a date: no figure is asked for."""
    if WORDS.search(bare(view.text(pair.row, pair.label))):
        return True
    return view.kind(pair.row, pair.value) in ("t", "y") and not _counts(view.text(pair.row, pair.label))


def _counts(text: str) -> bool:
    rest, unit = split_unit(unmarked(text))
    return bool(unit) or bool(re.search(r"(?:人数|户数|人口|数|面积|经费|金额|率)$", rest))


def _alone(view: View, types: dict[int, str], row: int) -> bool:
    """A label whose value was left blank, not a title over the whole."""
    column, text = min(view.rows[row]), view.first_text(row)
    leading = not any(types[above] in "BMTY" for above in view.rows if above < row)
    titled = leading and (period_in(text) or text.rstrip().endswith("情况"))  # 一、某社区情况
    return view.width(row, column) == 1 and not titled and is_field(text)


def _is_heading(view: View, rows: list[int]) -> bool:
    """项目 | 填报内容: the row that says so and no more."""
    texts = [view.text(rows[0], column) for column in view.kinds(rows[0])]
    again = len(texts) > 2 and len(set(texts)) <= len(texts) / 2 + 0.5
    return len(texts) > 1 and all(view.kind(rows[0], c) == "t" for c in view.kinds(rows[0])) and (
        again or (len(texts) == 2 and texts[0] in ("项目", "指标", "名称", "内容", "指标名称", "项目名称", "填报项目")
                  and bool(_HEADING.search(texts[1])))
    )  # fmt: skip


def _label_columns(view: View, rows: list[int]) -> list[int]:
    """The columns in which labels stand: words in every row, and known fields in most, or figures beside
    all, right of such."""
    columns: list[int] = []
    for column, letters in view.down(rows):
        filled = letters.replace(ABSENT, "")
        if not filled or set(filled) != {"t"}:
            continue
        if not columns and (column != view.first_column or len(filled) < min(2, len(rows))):
            continue
        told = [row for row in rows if view.text(row, column)]
        known = sum(is_field(view.text(row, column)) for row in told) >= LEAST_FIELDS * len(told)
        beside = columns and all(
            view.kind(row, column + view.width(row, column)) in ("n", "s", "m") or is_field(view.text(row, column))
            for row in told
        )
        if known or beside:
            columns.append(column)
    return columns


def _is_form(view: View, labels: list[str], pairs: list[Pair], columns: int) -> bool:
    """Labels all different and short; figures beside some; in one column of them words beside two, or all numbered."""
    if len(set(labels)) < len(labels) or any(len(text) > 24 or is_unit(text) for text in labels):
        return False
    kinds = [view.kind(pair.row, pair.value) for pair in pairs]
    figures, words = sum(kind in ("n", "s") for kind in kinds), sum(kind in ("t", "y") for kind in kinds)
    numbered = words > 0 and all(ASIDE.match(text) and numbering(text) for text in labels)
    stated = all(split_unit(unmarked(text))[1] for text in labels if not PLACE.search(bare(text)))
    first = pairs[0]
    placed = bool(PLACE.search(bare(labels[0]))) and suffix_level(view.text(first.row, first.value)) > 0
    listed = (
        figures > 2 and not words and is_field(labels[0]) and labels[0] not in HEADS
    )  # each label is what its one figure is of
    return figures > 0 and len(labels) > 2 and (columns > 1 or words > 1 or numbered or stated or placed or listed)
