"""A declared correction is applied in sight, and told when its cell no longer says what it expects."""

from pathlib import Path

import pytest

import metrics
import workflow
from catalogue.faults import StoreBroken
from loaders.receiving.corrections import read_corrections

ROWS = [["示例区2023年情况"], ["社区", "户数（户）", "社区工作者（人）"], ["苕津社区", 20000, 9], ["苕橋社区", 1500, 8]]


def declare(data: Path, cell: str, found: str, corrected: str, workbook: str = "报表.xlsx") -> None:
    folder = data / "corrections"
    folder.mkdir(parents=True, exist_ok=True)
    keys = {"workbook": workbook, "sheet": "表", "cell": cell, "found": found, "corrected": corrected}
    keys |= {"why": "多写一个零", "told": "某街道 张某"}
    lines = "\n".join(f'{key} = "{value}"' for key, value in keys.items())
    (folder / f"{cell}.toml").write_text(f"[[correction]]\n{lines}\n", encoding="utf-8")


def test_applied_in_sight(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    declare(tmp_path, "B3", "20000", "2000")
    declare(tmp_path, "A4", "苕橋社区", "苕桥社区")
    (one,) = workflow.load(tmp_path, [write({"表": ROWS})])
    assert one.problems == () and one.observations == 4
    assert [(c.cell, c.stated, c.computed) for c in one.checks if c.kind == "correction"] == [
        ("A4", None, None),
        ("B3", 20000, 2000),
    ]
    (seen,) = metrics.observations(metrics.open_edition(tmp_path), area="990101001001", item="households")
    assert seen.value == 2000 and seen.text == "20000【更正为 2000：多写一个零】"


def test_stale(tmp_path: Path, write, terminal) -> None:  # type: ignore[no-untyped-def]
    declare(tmp_path, "B3", "19999", "2000")
    code, (one,), _ = terminal("--data", tmp_path, "load", "--json", write({"表": ROWS[:3]}))
    assert code == 1
    assert [(p["kind"], p["cell"]) for p in one["problems"]] == [("correction_stale", "B3")]
    assert one["observations"] == 2
    declare(tmp_path, "B3", "19999", "2000", workbook="另一份.xlsx")
    assert workflow.load(tmp_path, [write({"表": ROWS[:3]})], dry_run=True)[0].problems == ()


def test_half_a_correction_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[correction]]\nworkbook = "x"\n', encoding="utf-8")
    with pytest.raises(StoreBroken, match="a.toml 的 correction.why"):
        read_corrections(tmp_path)
