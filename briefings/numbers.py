"""Figures as an official document prints them: the charts' own rounding, without the space before the unit.

One rule for the document: at most two decimals, half up, no trailing zeros, from 10,000 元 on in 万元. Where that
would print a short figure as equal to its standard, or a difference as 0, decimals are added until they differ.
"""

import re
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.numbers import Scale, plain, points, scale_for

RULE = "数值按四舍五入保留至多两位小数；两位小数不足以区分时增加位数；缺口人数按整人进位。"
MOST = 6
_SPACED = re.compile(r"(?<=[\d%]) (?=[\u4e00-\u9fff㎡])|(?<=[\u4e00-\u9fff]) (?=[\d%])")


def closed(text: str) -> str:
    """The screen's words as a document sets them: no space between a figure and the words around it."""
    return _SPACED.sub("", text)


def said(value: Decimal, unit: str, decimals: int = 2) -> str:
    """16.53人/万人, 49.55%, 9,677.03万元."""
    scale = scale_for(unit, [value])
    return plain(value / scale.worth, decimals) + scale.unit


def gap_said(answer: GapAnswer, decimals: int) -> str:
    """The difference from the standard, in the unit that value and standard are printed in: 10个百分点."""
    scale = _scale(answer)
    return plain((answer.gap or Decimal(0)) / scale.worth, decimals) + points(scale.unit)


def _scale(answer: GapAnswer) -> Scale:
    judge = answer.standard.value if answer.standard else None
    return scale_for(answer.unit, [answer.value, answer.low, answer.high, judge])


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
        if len(shown) == alone and plain(abs(answer.gap) / _scale(answer).worth, decimals) != "0":
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
