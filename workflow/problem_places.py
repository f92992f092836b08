"""Which place a problem speaks of: the one its cell, its row or its column gave figures of, else what all have above.

A problem itself names a cell only; the observations of the same receipt say which place stands there.
"""

import os.path
import re
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from catalogue.records import Problem

_LENGTHS = (12, 9, 6, 4, 2)
_DIGITS, _LETTERS = re.compile(r"\D"), re.compile(r"\d")


def problem_places(observations: Path, problems: Sequence[Problem]) -> list[str]:
    """The code of the place of each problem; "" where the receipt gave no figure at all."""
    if not problems or not observations.exists():
        return [""] * len(problems)
    table = pq.read_table(observations, columns=["area", "sheet", "cell"], partitioning=None)
    whole = common_place(pc.unique(table["area"]).to_pylist())
    sheets = pa.array(sorted({problem.sheet for problem in problems}), pa.string())
    table = table.filter(pc.is_in(table["sheet"], sheets))
    rows = pc.replace_substring_regex(table["cell"], "[A-Z]+", "")
    letters = pc.replace_substring_regex(table["cell"], "[0-9]+", "")
    wanted = pc.or_(
        pc.is_in(rows, pa.array(sorted({_DIGITS.sub("", p.cell) for p in problems}), pa.string())),
        pc.is_in(letters, pa.array(sorted({_LETTERS.sub("", p.cell) for p in problems}), pa.string())),
    )
    found: dict[tuple[str, str], set[str]] = {}
    for seen in table.filter(wanted).to_pylist():
        cell = seen["cell"]
        for at in (cell, _DIGITS.sub("", cell), _LETTERS.sub("", cell)):
            found.setdefault((seen["sheet"], at), set()).add(seen["area"])
    return [_place(problem, found) or whole for problem in problems]


def _place(problem: Problem, found: dict[tuple[str, str], set[str]]) -> str:
    cell = problem.cell
    for at in (cell, _DIGITS.sub("", cell), _LETTERS.sub("", cell)):
        areas = found.get((problem.sheet, at), set()) if at else set()
        if len(areas) == 1:
            return next(iter(areas))
    return ""


def common_place(areas: Sequence[str]) -> str:
    """The code of the lowest place that has all of these at or below it; "0" (the nation) where they share none."""
    shared = os.path.commonprefix(list(areas))
    return next((shared[:length] for length in _LENGTHS if len(shared) >= length), "0" if areas else "")
