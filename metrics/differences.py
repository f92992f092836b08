"""Cells that speak of the same place, year and item and do not agree."""

from collections.abc import Sequence

from catalogue.records import Problem
from metrics.editions import Edition
from metrics.store import ask


def differences(edition: Edition, sha256s: Sequence[str]) -> list[tuple[str, Problem]]:
    """For each cell of these workbooks that an earlier cell contradicts: its workbook's sha256 and the problem at it.

    The earlier cell (of the same or of another workbook) is named with workbook, sheet, cell and text.
    """
    rows = ask(edition.path, "ask/difference", sha256s=list(sha256s)).to_pylist()
    return [(row["sha256"], _problem(row)) for row in rows]


def _problem(row: dict[str, str]) -> Problem:
    earlier = (
        f"“{row['earlier_workbook']}”的“{row['earlier_sheet']}”表 {row['earlier_cell']} 格写的是“{row['earlier_text']}”"
    )
    return Problem(
        sheet=row["sheet"],
        cell=row["cell"],
        kind="differs_from_earlier",
        found=f"{row['area_name']}{row['year']}年的{row['title']}，这里写的是“{row['text']}”，而{earlier}，两处不一致。",
        wanted="同一地方、同一年、同一项只有一个数。",
        do="以后收到的为准，已采用这里的数；请核对两份材料，若这里有误，请更正后重新报送或撤回。",
    )
