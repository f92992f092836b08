"""Back from values to the cells they were made of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.answers import GapAnswer, ObservationAnswer, Rule, TraceAnswer
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.formula import Whole, formula_of
from metrics.gap_answers import gap_answers
from metrics.places import scope
from metrics.plain import plain_rows
from metrics.store import ask

#: Place, year, indicator and basis.
Side = tuple[str, int, str, str]


def trace(
    edition: Edition, area: str, indicator: str, year: int, rule: Rule = "nearest", standard: str | None = None
) -> TraceAnswer:
    """The value, its formula in words, the cells behind it, the standard. Raises UsedWrongly for unknown words.

    Inputs are the cells that count: of both sides at the place where it states them itself, else of every community
    (or town with figures of its own) that was added up; and the cell that states the indicator itself.
    """
    return traces(edition, [(area, indicator, year)], rule, standard)[0]


def traces(
    edition: Edition, asked: Sequence[tuple[str, str, int]], rule: Rule = "nearest", standard: str | None = None
) -> list[TraceAnswer]:
    """As `trace`, for many (place, indicator, year) at once, in the order asked: two questions, however many they are.

    Raises UsedWrongly for unknown words.
    """
    if not asked:
        return []
    areas, indicators, years = (tuple(sorted(set(column))) for column in zip(*asked, strict=True))
    question = GapQuestion(areas[0], None, None, indicators, rule, standard, areas=areas, years=years)
    found = {(gap.area, gap.indicator, gap.year): gap for gap in gap_answers(edition, question)}
    return traced(edition, [found[key] for key in asked])


def traced(edition: Edition, gaps: Sequence[GapAnswer]) -> list[TraceAnswer]:
    """The way of answers already at hand, in their order. They must be of this edition.

    A quotient of shares also rests on the cells of the place above, which follow its own.
    """
    if not gaps:
        return []
    about = {
        row["indicator"]: row
        for row in ask(edition.path, "ask/formula_part", indicators=[gap.indicator for gap in gaps]).to_pylist()
    }
    wholes = _wholes(edition, [gap for gap in gaps if about[gap.indicator]["kind"] == "quotient"])
    inputs = _inputs(edition, list(dict.fromkeys([*map(_side, gaps), *(whole.side for whole in wholes.values())])))
    return [_answer(gap, about[gap.indicator], inputs, wholes.get((gap.area, gap.year, gap.indicator))) for gap in gaps]


def _side(gap: GapAnswer) -> Side:
    return gap.area, gap.year, gap.indicator, gap.basis or ""


def _wholes(edition: Edition, gaps: Sequence[GapAnswer]) -> dict[tuple[str, int, str], Whole]:
    """The place above each of these, by place, year and indicator; none of what the workbook itself states."""
    wanted = {(gap.area, gap.year, gap.indicator) for gap in gaps if gap.basis and gap.basis != "stated"}
    if not wanted:
        return {}
    areas, years, indicators = (sorted(set(column)) for column in zip(*wanted, strict=True))
    rows = plain_rows(ask(edition.path, "ask/whole", areas=areas, years=years, indicators=indicators))
    found = {(row.pop("code"), row["year"], row["indicator"]): Whole(**row) for row in rows}
    return {key: whole for key, whole in found.items() if key in wanted}


def _inputs(edition: Edition, sides: Sequence[Side]) -> dict[Side, list[ObservationAnswer]]:
    """The cells behind both sides of an indicator at a place and year, come by in this way."""
    areas, years, indicators, bases = map(list, zip(*sides, strict=True))
    rows = ask(
        edition.path,
        "ask/trace_input",
        areas=areas,
        years=years,
        indicators=indicators,
        bases=bases,
        from_year=min(years),
        to_year=max(years),
        **{name: value for name, value in scope(edition, *set(areas)).items() if name != "demo"},
    )
    inputs: dict[Side, list[ObservationAnswer]] = defaultdict(list)
    for row in plain_rows(rows):
        inputs[sides[row.pop("n")]].append(ObservationAnswer(**row))
    return inputs


def _answer(
    gap: GapAnswer, about: Mapping[str, Any], inputs: Mapping[Side, Sequence[ObservationAnswer]], whole: Whole | None
) -> TraceAnswer:
    titles, units = (about["num_title"], about["den_title"] or ""), (about["num_unit"], about["den_unit"] or "")
    cells = [*inputs.get(_side(gap), ()), *(inputs.get(whole.side, ()) if whole else ())]
    return TraceAnswer(
        gap=gap,
        value=gap.value,
        formula=formula_of(gap, titles, units, about["kind"], about["per"], whole),
        inputs=tuple(dict.fromkeys(cells)),
        standard=gap.standard,
        edition=gap.edition,
    )
