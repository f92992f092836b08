"""A name the register lacks is asked once: answered as another spelling, or entered as a new place, it reads itself."""

from pathlib import Path
from typing import Any

import pytest

import workflow
from catalogue.faults import UsedWrongly
from catalogue.places import load_register, register_of
from catalogue.places_agreement import place_faults
from loaders.receiving.receipts import received
from workflow import Asked

TOWN = "990101001"
ROWS = [["苕津社区", 2000, 9], ["新苑家园社区", 1500, 8], ["苕某社区", 1300, 7]]


def sheet(year: int = 2024, rows: list[list[Any]] = ROWS) -> dict[str, list[list[Any]]]:
    head = ["街道", "社区", "户数（户）", "社区工作者（人）"]
    return {"表": [[f"示例区{year}年基本情况"], head, *(["棠屿街道", *row] for row in rows)]}


def dry(data: Path, path: Path, **said: Any) -> workflow.LoadedFile:
    return workflow.prepare(data, path, Asked(**said)).outcome


def test_asked_answered_and_never_asked_again(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    one = dry(tmp_path, write(sheet()))
    asked = workflow.unknown_places(one)
    assert [(a.asked.kind, a.asked.text, a.asked.within, a.cells) for a in asked] == [
        ("unknown_place", "新苑家园社区", TOWN, (("表", "B4"),)),
        ("unknown_place", "苕某社区", TOWN, (("表", "B5"),)),
    ]
    assert f"{TOWN}001" in [c.code for c in asked[1].asked.candidates]
    assert "--place" in one.problems[0].do and "--new-place" in one.problems[0].do
    workflow.save_place_answer(tmp_path, "苕某社区", f"{TOWN}002", TOWN, by="张三", why="改名")
    place = workflow.add_local_place(tmp_path, "新苑家园社区", TOWN, "2024-05", by="张三", why="批复")
    assert (place.code, place.place_class, place.said_by) == (f"{TOWN}901", "urban", "张三")
    assert load_register().place(place.code) is None
    again = workflow.prepare(tmp_path, write(sheet(2025)), Asked())
    assert again.outcome.problems == () and again.intake is not None
    assert {o.area for o in again.intake.observations} == {f"{TOWN}{n}" for n in ("001", "002", "901")}
    before = dry(tmp_path, write(sheet(2023)))
    assert [(p.kind, p.cell) for p in before.problems] == [("place_changed", "B4")]
    assert place_faults(register_of(tmp_path)) == []


def test_an_answer_holds_where_it_was_given(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    workflow.save_place_answer(tmp_path, "苕某社区", f"{TOWN}002", TOWN)
    elsewhere = {"表": [["示例区2024年"], ["街道", "社区", "户数（户）"], ["晴砚街道", "苕某社区", 900]]}
    assert [p.kind for p in dry(tmp_path, write(elsewhere)).problems] == ["unknown_place"]


def test_codes_never_meet_the_register_nor_one_another(tmp_path: Path) -> None:
    codes = [workflow.add_local_place(tmp_path, f"新{n}社区", TOWN, "2024").code for n in "一二三"]
    assert codes == [f"{TOWN}90{n}" for n in (1, 2, 3)]
    assert workflow.add_local_place(tmp_path, "高新街道", "990101", "2024").code == "990101901"
    assert not [p for p in load_register().table()["code"].to_pylist() if len(p) in (9, 12) and p[-3] == "9"]
    workflow.withdraw_place_answer(tmp_path, f"new/{codes[2]}.toml", by="张三", why="写错")
    assert register_of(tmp_path).place(codes[2]) is None
    assert workflow.add_local_place(tmp_path, "新四社区", TOWN, "2024").code == f"{TOWN}904"


@pytest.mark.parametrize(
    ("name", "parent", "since", "said"),
    [
        ("苕津社区", TOWN, "2024", "已在名录中"),
        ("新苑社区", TOWN, "去年", "应写成"),
        ("新苑社区", f"{TOWN}001", "2024", "上级应为"),
        ("  ", TOWN, "2024", "没有写"),
    ],
)
def test_what_cannot_be_entered(tmp_path: Path, name: str, parent: str, since: str, said: str) -> None:
    with pytest.raises(UsedWrongly, match=said):
        workflow.add_local_place(tmp_path, name, parent, since)
    assert workflow.place_answers(tmp_path) == []


def test_a_recorded_change_agrees_or_is_refused(tmp_path: Path) -> None:
    edition, changes = workflow.record_change(
        tmp_path, f"{TOWN}003", [f"{TOWN}004"], "2025-01", "merged", source="批复1号", by="李四"
    )
    assert edition is None and [c.name for c in changes] == ["璞湄社区"]
    known = register_of(tmp_path).known
    assert (known.stands(f"{TOWN}003", 2024), known.stands(f"{TOWN}003", 2025)) == (True, False)
    for into, kind, said in (
        ([f"{TOWN}001"], "merged", "已写过一次结束"),
        ([f"{TOWN}003"], "moved", "更名的去向是自己"),
        (["990101999001"], "carved", "不在名录中"),
        ([f"{TOWN}001"], "split", "至少 2 个"),
        ([f"{TOWN}001"], "vanished", "没有“vanished”"),
    ):
        with pytest.raises(UsedWrongly, match=said):
            workflow.record_change(tmp_path, f"{TOWN}003", into, "2025-01", kind, source="批复")
    assert len(workflow.place_answers(tmp_path)) == 1


def test_the_same_bytes_tell_their_problems_again_and_are_read_anew_when_answered(  # type: ignore[no-untyped-def]
    tmp_path: Path, write, terminal
) -> None:
    book = write(sheet())
    (first,) = workflow.load(tmp_path, [book], sender="某街道")
    (same,) = workflow.load(tmp_path, [book])
    assert (same.status, same.problems, same.checks) == ("unchanged", first.problems, first.checks)
    assert same.observations == 2 and same.troubled
    words = ["--place", f"苕某社区={TOWN}002", "--new-place", f"新苑家园社区={TOWN}@2024-05"]
    code, (anew,), _ = terminal("--data", tmp_path, "load", "--json", book, *words)
    assert (code, anew["status"], anew["observations"], anew["problems"]) == (0, "loaded", 6, [])
    kept = received(tmp_path)
    assert [(r.position, r.withdrawn) for r in kept] == [(1, False), (1, True)]
    assert kept[0].receipt.received_at == kept[1].receipt.received_at
    with pytest.raises(UsedWrongly, match="先撤回这些收件"):
        workflow.withdraw_place_answer(tmp_path, f"new/{TOWN}901.toml")
    assert "完全相同" in dry(tmp_path, write(sheet(), "另一个名字.xlsx"), layout="另存").reason
    workflow.withdraw(tmp_path, anew["sha256"])
    assert register_of(tmp_path).place(f"{TOWN}901") is not None
    assert dry(tmp_path, book).problems == ()
