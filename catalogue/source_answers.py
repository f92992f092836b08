"""Answers about where figures came from. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkbookAnswer:
    """One workbook whose cells count for the places, year and items asked of.

    `sheets`: in which of its sheets they stand, in the workbook's order. `cells`: how many cells count; `figures`: how
    many of them give a figure (the others are blank or withheld); `places`: of how many places they speak.
    """

    workbook: str
    sha256: str
    received_at: str
    sheets: tuple[str, ...]
    cells: int
    figures: int
    places: int
