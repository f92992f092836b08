"""What is not judged shows no gap or need that reads as a fact, only the range the need lies in."""

from dataclasses import replace
from decimal import Decimal

from charts.findings import doubtful, need_said, sure
from terminal.gaps import gaps

from .answers import answer


def test_a_point_that_is_not_judged_is_not_shown() -> None:
    short = answer("甲", "20", "short")
    unsure = replace(short, judgement="undetermined")
    need = replace(short.need, pooled=Decimal(12), summed=Decimal(15), low=Decimal(0), high=Decimal(20), unit="人")
    ranged = replace(unsure, need=need)
    assert sure(short) and not sure(ranged)
    assert need_said(ranged) == "0–20 人" and doubtful(ranged) == "缺口 0–20 人"
    assert need_said(replace(ranged, judgement="short")) == "12 人" and not doubtful(replace(ranged, judgement="short"))
    exact = replace(ranged, need=replace(need, low=Decimal(12), high=Decimal(12)))
    assert need_said(exact) == "—" and doubtful(exact) == ""
    assert "0—20" in gaps([ranged]) and " 12 " not in gaps([ranged]) and " 12 " not in gaps([exact])
