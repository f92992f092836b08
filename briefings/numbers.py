"""Figures as an official document prints them: the charts' own rounding, without the space before the unit.

One rule for the document: at most two decimals, half up, no trailing zeros, from 10,000 元 on in 万元. Where that
would print a short figure as equal to its standard, or a difference as 0, decimals are added until they differ.
"""

from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.numbers import plain, scale_for

RULE = "数值按四舍五入保留至多两位小数；两位小数不足以区分时增加位数；缺口人数按整人进位。"
MOST = 6


def said(value: Decimal, unit: str, decimals: int = 2) -> str:
    """16.53人/万人, 49.55%, 9,677.03万元."""
    scale = scale_for(unit, [value])
    return plain(value / scale.worth, decimals) + scale.unit


def decimals_for(answer: GapAnswer) -> int:
    """How many decimals tell this value from its standard."""
    standard = answer.standard
    if answer.value is None or standard is None or answer.gap is None or answer.gap == 0:
        return 2
    for decimals in range(2, MOST):
        shown = {
            said(v, answer.unit, decimals) for v in (answer.value, standard.value, standard.upper) if v is not None
        }
        alone = len({v for v in (answer.value, standard.value, standard.upper) if v is not None})
        if len(shown) == alone and said(abs(answer.gap), answer.unit, decimals) != said(Decimal(0), answer.unit):
            return decimals
    return MOST


def said_within(value: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str, decimals: int = 2) -> str:
    """A figure with what is known of it: 不少于300人, 不超过500人, 15㎡至20㎡; "" if nothing is."""
    if low is not None and high is not None:
        if low == high:
            return said(low, unit, decimals)
        span = f"{said(low, unit, decimals)}至{said(high, unit, decimals)}"
        return span if value is None else f"{said(value, unit, decimals)}（可能在{span}之间）"
    if low is not None:
        return f"不少于{said(low, unit, decimals)}"
    if high is not None:
        return f"不超过{said(high, unit, decimals)}"
    return "" if value is None else f"{said(value, unit, decimals)}（所依据的数据只有上限或下限，范围不定）"
