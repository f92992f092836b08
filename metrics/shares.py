"""How a place's staff lies over its parts: shares, the quotient of shares, and what lacks to equal shares."""

from decimal import Decimal
from fractions import Fraction

from catalogue.answers import GapAnswer, Rule
from catalogue.burden_answers import ShareAnswer, SharesAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.exact import eight, up
from metrics.gap_answers import gap_answers
from metrics.places import children
from metrics.store import ask


def shares(
    edition: Edition,
    area: str,
    indicator: str,
    year: int | None = None,
    level: str | None = None,
    rule: Rule = "nearest",
) -> SharesAnswer:
    """Each part's share of the numerator and of the denominator of `indicator`; parts are the places of `level` below
    (None: the places straight below).

    equal = numerator of the whole × denominator of the part ÷ denominator of the whole; need = what lacks to that, in
    ones rounded up where things are counted in ones. Raises UsedWrongly for unknown words.
    """
    found = gap_answers(edition, GapQuestion(area, None, year, (indicator,), rule))
    if not found:
        raise UsedWrongly(f"没有编号为“{indicator}”的指标。")
    (whole,) = found
    straight = children(edition, area)
    below = level or (straight[0].level if straight else "community")
    gaps = gap_answers(edition, GapQuestion(area, below, whole.year, (indicator,), rule))
    about = {row["id"]: row for row in ask(edition.path, "ask/indicator").to_pylist()}[indicator]
    parts = [_part(gap, whole, about["whole"]) for gap in gaps if gap.area != area]
    needs = [one.need for one in parts if one.need is not None]
    return SharesAnswer(
        area=area,
        area_name=whole.area_name,
        year=whole.year,
        indicator=indicator,
        title=whole.title,
        level=below,
        numerator=whole.numerator,
        denominator=whole.denominator,
        parts=tuple(parts),
        need=sum(needs, Decimal(0)) if needs else None,
        unit=whole.need.unit,
        complete=bool(parts) and all(one.quotient is not None for one in parts),
        standard=whole.standard,
        edition=edition.number,
    )


def _part(gap: GapAnswer, whole: GapAnswer, ones: bool) -> ShareAnswer:
    num, den = _share(gap.numerator, whole.numerator), _share(gap.denominator, whole.denominator)
    full = gap.coverage.reported == gap.coverage.expected or gap.basis == "own"
    known = num is not None and den is not None and den > 0 and gap.basis is not None and full
    equal = None if not known or den is None or whole.numerator is None else Fraction(whole.numerator) * den
    lack = None if equal is None or gap.numerator is None else equal - Fraction(gap.numerator)
    return ShareAnswer(
        area=gap.area,
        area_name=gap.area_name,
        level=gap.level,
        numerator=gap.numerator,
        denominator=gap.denominator,
        numerator_share=None if num is None else eight(num),
        denominator_share=None if den is None else eight(den),
        quotient=eight(num / den) if known and num is not None and den else None,
        equal=None if equal is None else eight(equal),
        need=None if lack is None else up(lack, ones),
        surplus=None if lack is None else eight(max(Fraction(0), -lack)),
        unit=gap.need.unit,
        reason="" if known else _why(gap, whole, full),
    )


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    return None if part is None or whole is None or whole <= 0 else Fraction(part) / Fraction(whole)


def _why(gap: GapAnswer, whole: GapAnswer, full: bool) -> str:
    if whole.numerator is None or whole.denominator is None:
        return "整体的数据不全，不能算份额。"
    if gap.numerator is None or gap.denominator is None:
        return gap.reason or "该地数据不全，不能算份额。"
    return "该地只有部分社区有数，份额不可比。" if not full else "分母为零，无法计算。"
