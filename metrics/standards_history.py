"""What the rule was, day by day: the spans in which one standard bound a place."""

from collections.abc import Iterable
from datetime import date, timedelta

from catalogue.answers import Rule, StandardAnswer
from catalogue.law_answers import HistorySpan, YearAmount
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.gap_answers import gap_answers
from metrics.places import breadcrumbs
from metrics.plain import plain_rows
from metrics.requirement_years import OPEN_FROM, OPEN_TO
from metrics.standard_answers import Row, register
from metrics.store import ask

_DAY = timedelta(days=1)


def standards_history(edition: Edition, area: str, indicator: str, rule: Rule = "nearest") -> list[HistorySpan]:
    """The spans of the declared calendar in which one standard (or none) bound the place, earliest first.

    Each change of law is a day on which some standard of the indicator begins or ends here or above; under the
    strictest rule, where a yearly rise can change which is strictest, each new year is one too. Raises UsedWrongly for
    an unknown place or indicator.
    """
    path = {place.code for place in breadcrumbs(edition, area)}
    law = [r for r in register(edition).values() if r["indicator"] == indicator and r["jurisdiction"] in path]
    calendar = ask(edition.path, "ask/calendar").to_pylist()[0]
    first, last = date(calendar["calendar_from"], 1, 1), date(calendar["calendar_to"], 12, 31)
    days = _changes(law, first, last, rule == "strictest")
    bound = [(day, _binding(edition, area, indicator, rule, day)) for day in days]
    kept = [
        (day, one) for n, (day, one) in enumerate(bound) if n == 0 or _same(one) != _same(bound[n - 1][1])
    ]  # a change of some other standard changes nothing
    amounts = _amounts(edition, {one.id for _, one in kept if one is not None})
    ends = [day - _DAY for day, _ in kept[1:]] + [last]
    return [
        HistorySpan(
            first="" if day == first else day.isoformat(),
            last="" if end == last else end.isoformat(),
            standard=one,
            amounts=tuple(amount for amount in amounts.get(_same(one), ()) if day.year <= amount.year <= end.year),
        )
        for (day, one), end in zip(kept, ends, strict=True)
    ]


def _changes(law: Iterable[Row], first: date, last: date, every_year: bool) -> list[date]:
    days = {first}
    for requirement in law:
        starts, ends = requirement["first_day"], requirement["last_day"]
        days |= {starts} if starts > OPEN_FROM else set()
        days |= {ends + _DAY} if ends < OPEN_TO else set()
        if every_year and requirement["reading"]:
            days |= {date(year, 1, 1) for year in range(max(starts, first).year, min(ends, last).year + 1)}
    return sorted(day for day in days if first <= day <= last)


def _binding(edition: Edition, area: str, indicator: str, rule: Rule, day: date) -> StandardAnswer | None:
    (gap,) = gap_answers(edition, GapQuestion(area, None, day.year, (indicator,), rule, None, day))
    return gap.standard


def _same(standard: StandardAnswer | None) -> str:
    return standard.id if standard else ""


def _amounts(edition: Edition, ids: set[str]) -> dict[str, list[YearAmount]]:
    found: dict[str, list[YearAmount]] = {}
    for row in plain_rows(ask(edition.path, "ask/year_amount", requirements=sorted(ids))):
        said = YearAmount(row["year"], row["standard_value"], row["upper_value"], row["alternative_value"])
        found.setdefault(row["requirement"], []).append(said)
    return found
