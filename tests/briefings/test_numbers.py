"""One rounding rule: Decimal, half up, at most two decimals."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from briefings.numbers import decimals_for, said, said_within
from tests.charts.answers import answer, standard

AMOUNTS = st.decimals(min_value="0", max_value="9999", places=8)


@given(AMOUNTS)
def test_half_up_to_two_decimals(value: Decimal) -> None:
    shown = Decimal(said(value, "人").removesuffix("人").replace(",", ""))
    assert shown == value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_halves_go_up() -> None:
    assert said(Decimal("2.675"), "㎡") == "2.68㎡" and said(Decimal("2.665"), "㎡") == "2.67㎡"
    assert said(Decimal("96770300"), "元") == "9,677.03万元" and said(Decimal("55.00"), "%") == "55%"


@given(AMOUNTS, st.decimals(min_value="0.000001", max_value="10", places=6))
def test_a_value_short_of_its_standard_is_told_from_it(base: Decimal, gap: Decimal) -> None:
    judge = standard(str(base + gap))
    one = answer("某区", str(base), "short", gap=str(gap), standard=judge)
    decimals = decimals_for(one)
    assert said(base, "㎡/百户", decimals) != said(base + gap, "㎡/百户", decimals)


def test_intervals() -> None:
    low, high = Decimal(15), Decimal(20)
    assert said_within(None, low, high, "㎡") == "15㎡至20㎡"
    assert said_within(Decimal(16), low, high, "㎡") == "16㎡（可能在15㎡至20㎡之间）"
    assert said_within(None, None, None, "㎡") == ""
