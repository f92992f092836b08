"""Figures as shown: half up, thousands, 万元, and nothing invented."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.numbers import difference, exact, figure, plain, rounded, scale_for, share, span, with_span


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("2.675", "人/万人", "2.68 人/万人"),
        ("14.50", "人/万人", "14.5 人/万人"),
        ("1128", "人", "1,128 人"),
        ("357358.84", "元/千户", "35.74 万元/千户"),
        ("9999.994", "元", "9,999.99 元"),
        ("233000000", "元", "23,300 万元"),
        ("85.25", "%", "85.25%"),
        ("-0.001", "倍", "0 倍"),
        ("-12.345", "㎡", "−12.35 ㎡"),
        ("0", "人", "0 人"),
    ],
)
def test_a_figure_is_shown_as_an_official_table_would(value: str, unit: str, shown: str) -> None:
    assert figure(Decimal(value), unit) == shown


@pytest.mark.parametrize(
    ("value", "unit", "beside", "shown"),
    [
        ("0.68", "%", "49.6", "0.68 个百分点"),
        ("1547.95", "元/千户", "415800", "0.15 万元/千户"),
        ("30", "元/千户", "415800", "30 元/千户"),
        ("-7.55", "㎡/百户", "37.55", "−7.55 ㎡/百户"),
        ("0", "元/千户", "415800", "0 万元/千户"),
    ],
)
def test_a_difference_has_the_unit_of_its_figures(value: str, unit: str, beside: str, shown: str) -> None:
    assert difference(Decimal(value), unit, [Decimal(beside)]) == shown


def test_no_figure_is_a_dash_and_never_zero() -> None:
    assert figure(None, "人") == plain(None) == share(None) == with_span(None, None, None, "人") == "—"


def test_intervals_keep_their_open_ends() -> None:
    assert span(Decimal(15), Decimal(20), "㎡") == "15–20 ㎡"
    assert span(Decimal(300), None, "人") == "不低于 300 人"
    assert span(None, Decimal(500), "人") == "不高于 500 人"
    assert span(Decimal(5), Decimal(5), "人") == ""
    assert with_span(Decimal(1128), Decimal(1108), Decimal(1148), "人") == "1,128 人（1,108–1,148 人）"
    assert with_span(None, Decimal(15), Decimal(20), "㎡") == "15–20 ㎡"


def test_figures_that_stand_together_have_as_many_decimals() -> None:
    scale = scale_for("%", []).alike([Decimal("9.5"), Decimal("14.534"), Decimal(0), None])
    assert [scale.said(v) for v in (Decimal("9.5"), Decimal("14.534"), Decimal(0), Decimal("-0.001"), None)] == [
        "9.50", "14.53", "0.00", "0.00", "—",
    ]  # fmt: skip
    assert scale_for("人", []).alike([Decimal(3), Decimal(1200)]).said(Decimal(1200)) == "1,200"


def test_a_shortened_figure_can_be_seen_exactly() -> None:
    assert exact(Decimal("357358.8375"), "元/千户") == "357,358.8375 元/千户"
    assert exact(Decimal("14.5"), "人/万人") == exact(None, "人") == exact(Decimal("85.5"), "%") == ""


def test_money_that_stands_together_has_one_unit() -> None:
    scale = scale_for("元/千户", [Decimal(9000), Decimal(300000), None])
    assert (scale.unit, scale.of(Decimal(9000)), scale.of(Decimal(300000))) == (
        "万元/千户",
        Decimal("0.90"),
        Decimal("30.00"),
    )


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_what_is_shown_is_the_value_rounded_half_up(value: Decimal) -> None:
    read_back = Decimal(plain(value).replace(",", "").replace("−", "-"))
    assert read_back == rounded(value, 2)
    assert abs(read_back - value) <= Decimal("0.005")
