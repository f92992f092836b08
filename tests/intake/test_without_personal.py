"""A workbook with personal data: refused, or taken as a copy in which those cells are blank; the values go nowhere."""

from pathlib import Path
from typing import Any

import workflow
from loaders.receiving.receipt_faults import receipt_faults

ID = "11010519491231002X"
PHONE = "13800138000"
ROWS: list[list[Any]] = [
    ["示例区2023年情况"],
    ["社区", "户数（户）", "社区工作者（人）", "联系人", "手机", "备注"],
    ["苕津社区", 2000, 9, "王小明", PHONE, ""],
    ["苕桥社区", 1500, 8, "李建国", "13900139001", f"身份证{ID}"],
    ["璞湄社区", 1600, 7, "欧阳大力", "13700137002", ""],
]


def test_refused_as_it_is(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    (one,) = workflow.load(tmp_path, [write({"表": ROWS})])
    assert one.status == "refused" and len(one.personal_data) == 7
    assert not list((tmp_path / "received").glob("*/*.xlsx"))


def test_the_copy_holds_figures_and_nothing_personal(tmp_path: Path, write, terminal) -> None:  # type: ignore[no-untyped-def]
    book = write({"表": ROWS})
    code, (one,), said = terminal("--data", tmp_path, "load", "--without-personal", "--json", book)
    assert code == 0 and one["status"] == "loaded" and one["observations"] == 6
    assert {p["cell"] for p in one["blanked"]} == {"D3", "E3", "D4", "E4", "F4", "D5", "E5"}
    for path in tmp_path.rglob("*"):
        if path.is_file() and path != book:
            content = path.read_bytes()
            assert not any(secret.encode() in content for secret in (ID, PHONE, "王小明", "欧阳大力"))
    (kept,) = (tmp_path / "received").glob("*/*.xlsx")
    from openpyxl import load_workbook

    sheet = load_workbook(kept)["表"]
    assert [sheet["A3"].value, sheet["B3"].value, sheet["D3"].value, sheet["F4"].value] == [
        "苕津社区",
        2000,
        None,
        None,
    ]
    assert receipt_faults(tmp_path) == []


def test_the_same_workbook_again_changes_nothing(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    book = write({"表": ROWS})
    workflow.load(tmp_path, [book], without_personal=True)
    (again,) = workflow.load(tmp_path, [book], without_personal=True)
    assert again.status == "unchanged"
