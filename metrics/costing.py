"""What closing gaps costs, at declared unit costs."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from catalogue.burden_answers import CostAnswer
from metrics.editions import Edition
from metrics.plain import plain_rows, trimmed
from metrics.store import ask


def costs(edition: Edition, gaps: Sequence[GapAnswer]) -> list[CostAnswer]:
    """One answer per gap whose numerator has a declared unit cost (catalogue/costs.toml) and whose need is known."""
    declared = {row["indicator"]: row for row in plain_rows(ask(edition.path, "ask/cost"))}
    found = []
    for gap in gaps:
        cost = declared.get(gap.indicator)
        if cost is None or (gap.need.pooled is None and gap.need.low is None and gap.need.high is None):
            continue
        unit = cost["unit_cost"]
        found.append(
            CostAnswer(
                area=gap.area,
                year=gap.year,
                indicator=gap.indicator,
                need_unit=gap.need.unit,
                unit_cost=unit,
                pooled=_times(gap.need.pooled, unit),
                summed=_times(gap.need.summed, unit),
                low=_times(gap.need.low, unit),
                high=_times(gap.need.high, unit),
                recurring=cost["recurring"],
                assumed=cost["assumed"],
                source=cost["source"],
                note=cost["note"],
            )
        )
    return found


def _times(need: Decimal | None, unit: Decimal) -> Decimal | None:
    return None if need is None else trimmed(need * unit)
