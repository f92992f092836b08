"""Every fault file under tests/workbooks/faults/reading: exact problems, heading rows and row counts."""

from collections import Counter

import pytest

from loaders.workbooks.reading import read_workbook
from tests.workbooks.faults.reading.declared import FAULTS, FOLDER


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_fault(name: str) -> None:
    fault = FAULTS[name]
    reading = read_workbook(FOLDER / f"{name}.xlsx")
    assert reading.refused == ""
    assert [(p.cell, p.kind) for p in reading.problems] == list(fault.problems)
    assert len(reading.tables) == fault.tables
    if fault.tables:
        table = reading.tables[0]
        assert table.header_rows == fault.heading
        assert Counter(table.row_kinds.values()) == fault.kinds
    for problem in reading.problems:
        assert problem.found and problem.wanted and problem.do


def test_every_file_is_declared() -> None:
    assert {path.stem for path in FOLDER.glob("*.xlsx")} == set(FAULTS)
