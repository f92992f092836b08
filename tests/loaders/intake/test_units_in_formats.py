"""Units that hide in number formats, as Excel shows them and openpyxl keeps them apart."""

from decimal import Decimal as D

HEAD = ["社区", "户数", "社区工作者数", "持证率", "社区工作经费（元）"]


def rows(*body):  # type: ignore[no-untyped-def]
    return {"表": [["示例区2023年社区情况"], HEAD, *body]}


def test_formats_are_honoured(take) -> None:  # type: ignore[no-untyped-def]
    formats = {"B3": '0.0"万"', "C3": '0"人"', "D3": "0.0%", "E3": '0!.0,"万"', "E4": '0.00"万元"'}
    intake = take(rows(["苕津社区", 1.2, 8, 0.375, 123456], ["苕桥社区", 2000, 12, "40%", 12.5]), formats=formats)
    assert intake.problems == ()
    assert [(o.item, o.value) for o in intake.observations] == [
        ("households", 12_000),
        ("community_workers", 8),
        ("certified_share", D("37.5")),
        ("operating_funds", 123_456),
        ("households", 2000),
        ("community_workers", 12),
        ("certified_share", 40),
        ("operating_funds", 125_000),
    ]


def test_a_format_that_shows_another_number_is_told(take) -> None:  # type: ignore[no-untyped-def]
    body = [["苕津社区", 1200, 8, "37%", 123456], ["苕桥社区", 2000, 12, "40%", 125000]]
    intake = take(rows(*body), formats={"E3": "#,##0,"})
    assert [(p.cell, p.kind) for p in intake.problems] == [("E3", "scaled_format")]


def test_a_ratio_taken_for_a_time_is_told(take) -> None:  # type: ignore[no-untyped-def]
    body = [["苕津社区", 1200, 0.0520833, "37%", 5], ["苕桥社区", 2000, 12, "40%", 5], ["璞湄社区", 2000, 12, "40%", 5]]
    intake = take(rows(*body), formats={"C3": "h:mm"})
    assert [p.cell for p in intake.problems] == ["C3"]
    assert not [o for o in intake.observations if o.cell == "C3"]
