"""Declared corrections (corrections/*.toml): one cell of one workbook, what it says and should say, why, who knows.

Applied in sight: the observation keeps the text as written with the correction beside it, a check records both, and
a correction whose cell no longer says what it expects is a problem, never applied by guess.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from catalogue.declarations import declare, read_toml
from catalogue.declared import Declared
from catalogue.faults import StoreBroken
from catalogue.records import Check, Problem
from loaders.figures.figure import read_figure
from loaders.shapes import Reading, Table, TidyCell

#: The corrections that belong to the checkout; a data folder may have its own beside them.
SHIPPED = Path(__file__).resolve().parents[2] / "corrections"


_MARK = "【更正为 "


def as_corrected(text: str) -> str:
    """A cell's text without what was corrected and why: 20000【更正为 2000：…】 → 2000."""
    return text.partition(_MARK)[2].partition("：")[0] if _MARK in text else text


class Correction(Declared):
    """One correction. `workbook`: file name or 12 digits or more of its sha256; `told`: who was told, when."""

    workbook: str
    sheet: str
    cell: str
    found: str
    corrected: str
    why: str
    told: str

    def speaks_of(self, file: str, sha256: str) -> bool:
        """Whether it is of this workbook."""
        return self.workbook == file or (len(self.workbook) >= 12 and sha256.startswith(self.workbook))


def read_corrections(*folders: Path) -> list[Correction]:
    """Every correction declared. Raises StoreBroken naming file and key of one that is not whole."""
    found = []
    for path in sorted(path for folder in folders for path in folder.glob("*.toml")):
        raw, faults = read_toml(path, path.name)
        for entry in raw.get("correction", []):
            made, wrong = declare(Correction, entry, path.name, "correction")
            faults += wrong
            found += [made] if made else []
        if faults:
            raise StoreBroken("更正声明有误：\n" + "\n".join(str(fault) for fault in faults))
    return found


def corrected(
    reading: Reading, sha256: str, corrections: Sequence[Correction]
) -> tuple[Reading, list[Problem], list[Check]]:
    """The reading with the corrections of this workbook in it; a problem for each that no longer fits."""
    problems: list[Problem] = []
    checks: list[Check] = []
    for one in corrections:
        if not one.speaks_of(reading.file, sha256):
            continue
        said = _said(reading, one)
        if said != one.found.strip():
            problems.append(_stale(one, said))
            continue
        reading = replace(reading, tables=tuple(_in_table(table, one) for table in reading.tables))
        reading = replace(
            reading, problems=tuple(p for p in reading.problems if (p.sheet, p.cell) != (one.sheet, one.cell))
        )
        stated, right = (read_figure(text, text).value for text in (one.found, one.corrected))
        checks.append(Check(one.sheet, one.cell, "correction", stated, right, True))
    return reading, problems, checks


def _said(reading: Reading, one: Correction) -> str | None:
    """What the cell says now; None if no figure or name stands there."""
    for table in reading.tables:
        for cell in (*table.cells, *table.total_cells) if table.sheet == one.sheet else ():
            if cell.cell == one.cell:
                return cell.text.strip()
            if one.cell in cell.label_cells:
                return cell.labels[cell.label_cells.index(one.cell)].strip()
    return None


def _in_table(table: Table, one: Correction) -> Table:
    if table.sheet != one.sheet:
        return table
    return replace(
        table,
        cells=tuple(_in_cell(cell, one) for cell in table.cells),
        total_cells=tuple(_in_cell(cell, one) for cell in table.total_cells),
    )


def _in_cell(cell: TidyCell, one: Correction) -> TidyCell:
    if cell.cell == one.cell:
        note = f"{cell.text}{_MARK}{one.corrected}：{one.why}】"
        return replace(cell, figure=read_figure(one.corrected, one.corrected), text=note)
    if one.cell in cell.label_cells:
        named = zip(cell.labels, cell.label_cells, strict=True)
        return replace(cell, labels=tuple(one.corrected if at == one.cell else label for label, at in named))
    return cell


def _stale(one: Correction, said: str | None) -> Problem:
    now = "这一格没有读出内容" if said is None else f"这一格现在写的是“{said}”"
    return Problem(
        one.sheet, one.cell, "correction_stale",
        f"{now}，更正声明以为写的是“{one.found}”，没有更正", f"“{one.found}”",
        "请核对：材料若已改正，请删去这条更正；否则请改更正声明",
    )  # fmt: skip
