"""How many households live in communities short of a standard."""

from decimal import Decimal

from catalogue.answers import Coverage, Rule
from catalogue.burden_answers import LivingBelowAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.exact import eight
from metrics.exact import part as part_of
from metrics.gap_answers import gap_answers
from metrics.plain import plain_rows
from metrics.store import ask


def living_below(
    edition: Edition, area: str, indicator: str, year: int | None = None, rule: Rule = "nearest"
) -> LivingBelowAnswer:
    """Σ households of the communities at or below a place that are short, each under its own standard.

    What is counted (households) is declared in catalogue/judging.toml. Raises UsedWrongly for unknown words.
    """
    (whole,) = gap_answers(edition, GapQuestion(area, None, year, (indicator,), rule)) or (None,)
    if whole is None:
        raise UsedWrongly(f"没有编号为“{indicator}”的指标。")
    gaps = gap_answers(edition, GapQuestion(area, "community", whole.year, (indicator,), rule))
    judging = ask(edition.path, "ask/judging").to_pylist()[0]
    item = {row["id"]: row for row in ask(edition.path, "ask/item").to_pylist()}[judging["living_item"]]
    rows = plain_rows(ask(edition.path, "ask/item_figure", area=area, year=whole.year, items=[item["id"]]))
    homes = {row["area"]: row["value"] for row in rows}
    by: dict[str, list[str]] = {"short": [], "met": [], "undetermined": []}
    for gap in gaps:
        if gap.judgement in by:
            by[gap.judgement].append(gap.area)
    sums = {word: _sum(homes, codes) for word, codes in by.items()}
    judged = by["short"] + by["met"]
    counted = sum(homes.get(code) is not None for code in judged)
    known = sums["short"] + sums["met"] if counted else None
    coverage = _coverage(counted, whole.coverage.expected)
    return LivingBelowAnswer(
        area=area,
        area_name=whole.area_name,
        year=whole.year,
        indicator=indicator,
        title=whole.title,
        item=item["id"],
        unit=item["unit"],
        below=sums["short"] if counted else None,
        high=sums["short"] + sums["undetermined"] if counted else None,
        known=known,
        share=eight(part_of(sums["short"], known)) if known else None,
        communities_short=len(by["short"]),
        communities_met=len(by["met"]),
        communities_undetermined=len(by["undetermined"]),
        households_missing=tuple(code for code in by["short"] if homes.get(code) is None),
        coverage=coverage,
        enough=coverage.share is not None and coverage.share >= judging["least_coverage"],
        edition=edition.number,
    )


def _sum(homes: dict[str, Decimal | None], codes: list[str]) -> Decimal:
    return sum((homes.get(code) or Decimal(0) for code in codes), Decimal(0))


def _coverage(counted: int, expected: int | None) -> Coverage:
    share = eight(part_of(Decimal(min(counted, expected)), Decimal(expected))) if expected else None
    return Coverage(counted, expected, share)
