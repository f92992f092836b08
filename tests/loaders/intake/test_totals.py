"""Which rows a total covers: no wrong total goes by, no right one is doubted."""

import pytest

HEAD = [["示例区2023年社区情况"], ["社区", "户数"]]
A, B, C, D = (["苕津社区", 10], ["苕桥社区", 20], ["晴坞社区", 40], ["墨台社区", 80])


@pytest.mark.parametrize(
    "body",
    [
        [A, B, C, ["合计", 70]],
        [["合计", 70], A, B, C],
        [["全区", 70], A, B, C],
        [A, B, ["小计", 30], C, D, ["小计", 120], ["合计", 150]],
        [A, B, ["东片合计", 30], C, D, ["西片合计", 120], ["总计", 150]],
        [A, B, ["合计", 30], C, D, ["合计", 120], ["总计", 150]],
        [["总计", 150], ["小计", 30], A, B, ["小计", 120], C, D],
        [A, B, C, D, ["示例区合计", 150]],
        [A, B, C, ["合计", 70], ["平均", 23.3]],
        [A, ["苕桥社区", "—"], C, ["合计", 50]],
        [A, ["苕桥社区", "*"], C, ["合计", 999]],
        [A, ["苕桥社区", "约20"], C, ["合计", 71]],
        [A, B, C, ["合计", "约70"]],
        [["棠屿街道", 30], ["　苕津社区", 10], ["　苕桥社区", 20], ["晴砚街道", 40], ["　晴坞社区", 40], ["合计", 70]],
    ],
)
def test_right_totals(take, body) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [*HEAD, *body]})
    assert [p for p in intake.problems if p.kind == "total_differs"] == []


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ([A, B, C, ["合计", 71]], ["B6"]),
        ([["合计", 69], A, B, C], ["B3"]),
        ([A, B, ["小计", 31], C, D, ["小计", 120], ["合计", 150]], ["B5"]),
        ([A, B, ["小计", 30], C, D, ["小计", 121], ["合计", 151]], ["B8", "B9"]),
        ([A, B, ["东片合计", 30], C, D, ["西片合计", 110], ["总计", 150]], ["B8"]),
        ([["总计", 151], ["小计", 30], A, B, ["小计", 120], C, D], ["B3"]),
        ([A, ["苕桥社区", "—"], C, ["合计", 70]], ["B6"]),
    ],
)
def test_wrong_totals(take, body, wrong) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [*HEAD, *body]})
    assert [p.cell for p in intake.problems if p.kind == "total_differs"] == wrong
    assert [c.cell for c in intake.checks if not c.ok] == wrong


def test_subtotals_of_towns_merged_down(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况"],
        ["街道", "社区", "户数"],
        ["棠屿街道", "苕津社区", 10],
        [None, "苕桥社区", 20],
        ["棠屿街道小计", None, 31],
        ["晴砚街道", "晴坞社区", 40],
        [None, "墨台社区", 80],
        ["晴砚街道小计", None, 120],
        ["总计", None, 150],
    ]
    intake = take({"表": rows}, {"表": ["A3:A4", "A6:A7"]})
    assert [(c.cell, c.computed, c.ok) for c in intake.checks] == [
        ("C5", 30, False),
        ("C8", 120, True),
        ("C9", 150, True),
    ]


def test_a_lone_total_below_the_last_town_is_the_whole_table_s(take) -> None:  # type: ignore[no-untyped-def]
    """合计 stands in the second column and nothing beside it: the town carried down from above is not its group."""
    rows = [["棠屿街道", "苕津社区", 10], ["棠屿街道", "苕桥社区", 20], ["晴砚街道", "晴坞社区", 40]]
    head = [["示例区2023年社区情况"], ["街道", "社区", "户数"]]
    right = take({"表": [*head, *rows, [None, "合计", 70]]})
    assert [check.ok for check in right.checks if check.kind == "total"] == [True]
    wrong = take({"表": [*head, *rows, [None, "合计", 40]]})
    assert [p.cell for p in wrong.problems if p.kind == "total_differs"] == ["C6"]
