"""数据导入 without a browser: the receipts with who withdrew them, and that a withdrawal must say who and why."""

import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

import workflow
from catalogue.records import Receipt
from loaders.receiving.receipts import receive, received, sha256_of, withdraw
from pages.shared.import_batch import Batch
from tests.pages.editions import observation
from tests.pages.test_pages import opened

PAGE = "pages/intake/upload.py"


def receipt(data: Path, folder: Path, name: str) -> Receipt:
    path = folder / name
    path.write_text(name, "utf-8")
    made = Receipt(sha256_of(path), name, "2026-01-02T08:00:00+08:00", "某街道", "auto", None, None)
    receive(data, path, made, [observation("990101001001", 2023, "households", 5, 4)], [], [])
    return made


def test_receipts_say_who_and_a_withdrawal_must(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = shutil.copytree(small_data, tmp_path / "data")
    gone, kept = receipt(data, tmp_path, "=甲.xlsx"), receipt(data, tmp_path, "乙.xlsx")
    withdraw(data, gone.sha256, "王某", "**报错**")
    workflow.save_place_answer(data, "**某**新苑", "990101001001", "990101", by="李某")
    app = opened(PAGE, data, monkeypatch)
    assert not app.exception
    (known,) = [one.value for one in app.dataframe if "登记人" in one.value]
    assert "“**某**新苑”" in known["名称"][0] and "990101001001" in known["就是"][0] and known["登记人"][0] == "李某"
    listed = app.dataframe[0].value.set_index("文件")
    assert list(listed.loc["=甲.xlsx", ["状态", "撤回人", "撤回原因"]]) == ["○ 已撤回", "王某", "**报错**"]
    assert listed.loc["乙.xlsx", "报送人"] == "某街道"
    app.selectbox(key="receipt").select(kept.sha256).run()
    for label, told in (("撤回", "撤回原因"), ("不再记住这一条", "请选一条"), ("登记变更", "依据")):
        next(one for one in app.button if one.label == label).click().run()
        assert not app.exception and told in app.warning[0].value
    assert sum(not one.withdrawn for one in received(data)) == 1


def test_a_place_that_does_not_exist_is_told_in_words(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, small_data, monkeypatch)
    app.text_input(key="import_within").input("鼓楼区").run()
    assert not app.exception and app.warning
    app.text_input(key="import_within").input("990101").run()
    assert not app.exception and not app.warning and any("示例区" in one.value for one in app.caption)


def test_what_a_batch_asks_is_asked_of_the_workbooks_it_concerns(tmp_path: Path) -> None:
    made = Workbook()
    for row in (
        ["示例区2023年情况"],
        ["社区", "社区工作经费", "阵地（平方米）", "手机"],
        ["苕津社区", 30, 500, "13800138000"],
        ["苕桥社区", 40, 600, "13900139000"],
    ):
        made.worksheets[0].append(row)
    path, other = tmp_path / "甲.xlsx", tmp_path / "乙.xlsx"
    made.save(path)
    asks, common = Batch(), workflow.Asked(sender="某街道", without_personal=True)
    refused = workflow.prepare(tmp_path / "data", path, workflow.Asked())
    assert refused.outcome.personal_data and refused.outcome.status == "refused"
    asks.remember(path, workflow.prepare(tmp_path / "data", path, asks.asked(path, common)))
    assert asks.headings[path] == {"阵地": "平方米"} and list(asks.unitless[path]) == ["社区工作经费"]
    asks.means["阵地"], asks.units["社区工作经费"] = "service_facility_area", "万元"
    assert asks.asked(other, common) == common
    taken = workflow.prepare(tmp_path / "data", path, asks.asked(path, common))
    assert taken.intake is not None and taken.outcome.problems == ()
    assert {(seen.item, seen.value) for seen in taken.intake.observations if seen.area == "990101001001"} == {
        ("service_facility_area", 500),
        (asks.unitless[path]["社区工作经费"], 300000),
    }


def test_what_was_dropped_goes_with_its_batch() -> None:
    made = Batch()
    folder = made.folder
    (folder / "甲.xlsx").write_text("表", "utf-8")
    del made
    assert not folder.exists()
