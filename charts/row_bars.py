"""The years of one row as small columns: how high each stands, and the standard of each year. Layout only."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from catalogue.answers import GapAnswer, Judgement
from charts.numbers import MISSING, figure, rounded
from charts.words import JUDGEMENT


@dataclass(frozen=True, slots=True)
class Column:
    """One year: its height and its standard's height in hundredths; None: no figure, no standard. `label` says it."""

    year: int
    height: Decimal | None
    standard: Decimal | None
    judgement: Judgement
    label: str


def columns(answers: Sequence[GapAnswer]) -> list[Column]:
    """Every year from the first with a figure to the last, those between without one as gaps; nothing below 0 drawn."""
    known = {a.year: a for a in answers if a.value is not None and a.value >= 0}
    if not known:
        return []
    asked = [a.standard.value for a in known.values() if a.standard and a.standard.value is not None]
    top = max([a.value for a in known.values() if a.value is not None] + asked) or Decimal(1)
    found = []
    for year in range(min(known), max(known) + 1):
        one = known.get(year)
        if one is None:
            found.append(Column(year, None, None, "no_data", f"{year}年 {MISSING}"))
            continue
        said = f"{year}年 {figure(one.value, one.unit)} {JUDGEMENT[one.judgement]}"
        wanted = one.standard.value if one.standard else None
        found.append(Column(year, _part(one.value, top), _part(wanted, top), one.judgement, said))
    return found


def _part(value: Decimal | None, top: Decimal) -> Decimal | None:
    return None if value is None else rounded(value / top * 100, 1)
