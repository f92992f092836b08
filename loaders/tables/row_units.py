"""The units that rows state for their own figures."""

from bisect import bisect_left
from collections.abc import Sequence

from openpyxl.utils.cell import coordinate_to_tuple

from loaders.figures.unit_labels import split_unit
from loaders.figures.units import is_unit
from loaders.tables.bodies import BodyLine
from loaders.tables.labels import label, unmarked
from loaders.tables.line_units import unit_of_words
from loaders.tables.views import View

_SHORT = 8


def row_units(view: View, lines: list[BodyLine], unit_columns: list[int], of_line: Sequence[str]) -> dict[int, str]:
    """By row the unit it states: in its unit column, known or not (DDDs), else in its innermost label that has one.

    `of_line`: the several units of a line above of which no heading tells its own; the labels' words may.
    """
    # Letters, digits and characters alone, as most names are, hold no parenthesis and no percent sign.
    names = {text for line in lines for text in line[1] if not text.isalnum()}
    stated = {text: unit for text in names if (unit := split_unit(unmarked(text))[1])}
    units = {}
    words = {text for line in lines for text in line[1]} if of_line else ()
    told = {text: unit for text in words if (unit := unit_of_words([text], of_line))}
    for row, labels, cells, *_ in lines if stated or unit_columns or of_line else ():
        if unit := _beside(view, row, cells, unit_columns) or next(
            (stated[text] for text in reversed(labels) if text in stated), ""
        ):
            units[row] = unit
        elif of_line and (unit := next((told[text] for text in reversed(labels) if text in told), "")):
            units[row] = unit
    return units


def _beside(view: View, row: int, cells: Sequence[str], columns: list[int]) -> str:
    """The unit in a row's unit column, or merged over it; else the one beside a name written once for its block."""
    for column in columns:
        if _states_unit(text := label(view.text(*view.anchor(row, column)))):
            return text
        for cell in reversed(cells[:-1]) if not text else ():
            above, at = coordinate_to_tuple(cell)
            if above != row and not view.text(row, at) and _states_unit(text := label(view.text(above, column))):
                return text
    return ""


def _states_unit(text: str) -> bool:
    """Whether a cell of a column of units names one: a known unit or another short word, not a dash."""
    return is_unit(text) or (0 < len(text) <= _SHORT and bool(text.strip("-—–－/…. 无")))


def with_units(lines: list[BodyLine], changes: list[int], units: dict[int, str]) -> list[BodyLine]:
    """The lines with their own units and eras; `changes` are the rows between them that say units for those below."""
    if not changes and not units:
        return lines
    return [(*line[:5], units.get(line[0], ""), bisect_left(changes, line[0])) for line in lines]
