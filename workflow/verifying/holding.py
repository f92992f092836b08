"""What an edition holds of what a figure says: an item's total, an indicator's value, gap, need or standard."""

from collections.abc import Iterable
from decimal import Decimal

import metrics
from catalogue.answers import Coverage, GapAnswer, StandardAnswer
from catalogue.checked_answers import Held
from catalogue.reading import load_catalogue
from workflow.verifying.naming import Meaning


class Holding:
    """One edition, asked for each place, year, item and indicator once."""

    def __init__(self, edition: metrics.Edition) -> None:
        self._edition = edition
        self._gaps: dict[tuple[str, int], dict[str, GapAnswer]] = {}

    def latest(self, area: str) -> int | None:
        """The latest year with data of a place or below it; None where there is none."""
        return max(metrics.years(self._edition, area), default=None)

    def held(self, meaning: Meaning, area: str, year: int) -> list[Held]:
        """What we hold of everything a figure may mean."""
        if meaning.items:
            return [
                Held(
                    one.item,
                    one.title,
                    one.value,
                    one.low,
                    one.high,
                    one.unit,
                    one.coverage,
                    counted=one.level == "register",
                )
                for one in metrics.item_totals(self._edition, area, year, meaning.items)
                if one.level
            ]
        gaps = [gap for gap in self._of(area, year).values() if gap.indicator in meaning.indicators]
        return [held for gap in gaps for held in _said(gap, meaning)]

    def _of(self, area: str, year: int) -> dict[str, GapAnswer]:
        if (area, year) not in self._gaps:
            self._gaps[area, year] = {gap.indicator: gap for gap in metrics.gaps(self._edition, area, year=year)}
        return self._gaps[area, year]


def _said(gap: GapAnswer, meaning: Meaning) -> Iterable[Held]:
    if meaning.said == "standard":
        return _standards(gap)
    if meaning.said == "need":
        short = [_held(gap, gap.gap, gap.gap, gap.gap, gap.unit)] if gap.gap is not None else []
        if "/" in meaning.unit or meaning.unit in ("%", "‰"):
            return short
        need = gap.need
        ways = [(need.pooled, need.low, need.high), (need.summed, need.summed_low, need.summed_high)]
        needs = [_held(gap, *way, need.unit) for way in ways if any(end is not None for end in way)]
        return needs + (short if meaning.ratio_before else [])
    return [_held(gap, gap.value, gap.low, gap.high, gap.unit)] if gap.judgement != "no_data" else []


def _held(gap: GapAnswer, value: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str) -> Held:
    share, least = gap.coverage.share, load_catalogue().judging.least_coverage
    thin = gap.basis == "rolled_up" and (share is None or share < least)
    coverage: Coverage | None = gap.coverage if thin else None
    return Held(gap.indicator, gap.title, value, low, high, unit, coverage)


def _standards(gap: GapAnswer) -> list[Held]:
    """Every amount that a standard in force names, each once, the binding one's first."""
    found: dict[Decimal, list[str]] = {}
    for one in (gap.standard, *gap.others):
        for value in _amounts(one):
            found.setdefault(value, []).append(one.id if one else "")
    return [
        Held(gap.indicator, gap.title, value, value, value, gap.unit, None, tuple(ids)) for value, ids in found.items()
    ]


def _amounts(one: StandardAnswer | None) -> list[Decimal]:
    said = () if one is None else (one.value, one.upper, one.alternative)
    return [value for value in said if value is not None]
