"""What a place was due year by year under a standard that rises, what it had, and what lacked, added up."""

from decimal import Decimal
from fractions import Fraction

from catalogue.answers import GapAnswer, Rule
from catalogue.faults import UsedWrongly
from catalogue.law_answers import EntitlementAnswer, EntitlementYear
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.exact import six
from metrics.gap_answers import gap_answers
from metrics.plain import plain_rows
from metrics.standard_answers import register
from metrics.store import ask

_Two = tuple[Decimal | None, Decimal | None]
_NONE: _Two = (None, None)
_LONGEST = 60


def entitlement(
    edition: Edition,
    area: str,
    indicator: str,
    from_year: int,
    to_year: int,
    rule: Rule = "nearest",
    standard: str | None = None,
) -> EntitlementAnswer:
    """The series of `from_year`..`to_year`, each year under the standard that binds it (or the one named).

    due = denominator × that year's amount ÷ every, exactly, under both readings of the yearly rise. Raises UsedWrongly
    for unknown words and for years the wrong way round.
    """
    if not from_year <= to_year <= from_year + _LONGEST:
        raise UsedWrongly(f"起止年份应从早到晚，且不超过 {_LONGEST} 年。")
    years: list[EntitlementYear] = []
    for year in range(from_year, to_year + 1):
        (gap,) = gap_answers(edition, GapQuestion(area, None, year, (indicator,), rule, standard))
        years.append(_year(edition, gap, years[-1] if years else None))
    readings = {register(edition)[one.standard]["reading"] for one in years if one.standard} - {""}
    return EntitlementAnswer(
        area=area,
        area_name=gap.area_name,
        indicator=indicator,
        title=gap.title,
        unit=gap.need.unit,
        reading="、".join(sorted(readings)),
        years=tuple(years),
        missing_years=tuple(one.year for one in years if one.shortfall_compound is None),
        edition=edition.number,
    )


def _year(edition: Edition, gap: GapAnswer, before: EntitlementYear | None) -> EntitlementYear:
    rates, due, reason = _due(edition, gap)
    lack = [None if one is None or gap.numerator is None else max(Decimal(0), one - gap.numerator) for one in due]
    known = lack[0] is not None and lack[1] is not None
    sums = (before.cumulative_compound, before.cumulative_simple) if before else (Decimal(0), Decimal(0))
    return EntitlementYear(
        year=gap.year,
        standard=gap.standard.id if gap.standard else None,
        rate_compound=rates[0],
        rate_simple=rates[1],
        denominator=gap.denominator,
        actual=gap.numerator,
        compound=due[0],
        simple=due[1],
        shortfall_compound=lack[0],
        shortfall_simple=lack[1],
        cumulative_compound=sums[0] + (lack[0] or 0),
        cumulative_simple=sums[1] + (lack[1] or 0),
        years_counted=(before.years_counted if before else 0) + known,
        reason=reason or ("" if known else "没有当年的实有数。"),
    )


def _due(edition: Edition, gap: GapAnswer) -> tuple[_Two, _Two, str]:
    """The rates and what is due of the denominator, each compound and simple; why it cannot be said."""
    if gap.standard is None:
        return _NONE, _NONE, "当年没有可用于判定的标准。"
    law = register(edition)[gap.standard.id]
    if law["bracketed"] or law["floor"] is not None:
        return _NONE, _NONE, "该标准按规模分档或另有下限，不能逐年推算应有数。"
    rows = plain_rows(ask(edition.path, "ask/year_amount", requirements=[gap.standard.id]))
    amount = next(row for row in rows if row["year"] == gap.year)
    rates = _readings(amount["standard_value"], amount["alternative_value"], law["reading"])
    if gap.denominator is None:
        return rates, _NONE, gap.reason or "没有当年的分母。"
    every = law["every"] or ask(edition.path, "ask/formula_part", indicators=[gap.indicator]).to_pylist()[0]["per"]
    share = Fraction(gap.denominator) / Fraction(every)
    due = [None if one is None else six(share * Fraction(one)) for one in (amount["amount"], amount["alternative"])]
    return rates, _readings(due[0], due[1], law["reading"]), ""


def _readings(judged: Decimal | None, other: Decimal | None, reading: str) -> _Two:
    """Compound first, then simple; both the same where nothing rises."""
    if not reading:
        return judged, judged
    return (judged, other) if reading == "compound" else (other, judged)
