"""Back from values to the cells they were made of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.answers import GapAnswer, ObservationAnswer, Rule, TraceAnswer
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.formula import formula_of
from metrics.gap_answers import gap_answers
from metrics.places import scope
from metrics.plain import plain_rows
from metrics.store import ask


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
    indicators = [gap.indicator for gap in gaps]
    about = {row["indicator"]: row for row in ask(edition.path, "ask/formula_part", indicators=indicators).to_pylist()}
    wholes = wholes_of(edition, [gap for gap in gaps if about[gap.indicator]["kind"] == "quotient"])
    inputs = _inputs(edition, list(dict.fromkeys([*gaps, *wholes.values()])))
    return [_answer(gap, about[gap.indicator], inputs, wholes.get(gap)) for gap in gaps]


def wholes_of(edition: Edition, gaps: Sequence[GapAnswer]) -> dict[GapAnswer, GapAnswer]:
    """The answer of the place above each of these, of the same indicator and year; none where nothing worked out lies
    above, or where the workbook itself states the figure."""
    parts = [gap for gap in gaps if gap.basis and gap.basis != "stated"]
    areas = sorted({gap.area for gap in parts})
    above = {row["code"]: row["climbs_to"] for row in ask(edition.path, "ask/climbing", areas=areas).to_pylist()}
    if not above:
        return {}
    tops, years = tuple(sorted(set(above.values()))), tuple(sorted({gap.year for gap in parts}))
    indicators = tuple(sorted({gap.indicator for gap in parts}))
    question = GapQuestion(tops[0], None, None, indicators, areas=tops, years=years)
    wholes = {
        (gap.area, gap.indicator, gap.year): gap
        for gap in gap_answers(edition, question)
        if gap.basis and gap.basis != "stated"
    }
    found = {gap: wholes.get((above.get(gap.area, ""), gap.indicator, gap.year)) for gap in parts}
    return {gap: whole for gap, whole in found.items() if whole is not None}


def _inputs(edition: Edition, gaps: Sequence[GapAnswer]) -> dict[GapAnswer, list[ObservationAnswer]]:
    """The cells behind each answer, of its own place."""
    rows = ask(
        edition.path,
        "ask/trace_input",
        areas=[gap.area for gap in gaps],
        years=[gap.year for gap in gaps],
        indicators=[gap.indicator for gap in gaps],
        bases=[gap.basis or "" for gap in gaps],
        from_year=min(gap.year for gap in gaps),
        to_year=max(gap.year for gap in gaps),
        **{name: value for name, value in scope(edition, *{gap.area for gap in gaps}).items() if name != "demo"},
    )
    inputs: dict[GapAnswer, list[ObservationAnswer]] = defaultdict(list)
    for row in plain_rows(rows):
        inputs[gaps[row.pop("n")]].append(ObservationAnswer(**row))
    return inputs


def _answer(
    gap: GapAnswer,
    about: Mapping[str, Any],
    inputs: Mapping[GapAnswer, Sequence[ObservationAnswer]],
    whole: GapAnswer | None,
) -> TraceAnswer:
    titles, units = (about["num_title"], about["den_title"] or ""), (about["num_unit"], about["den_unit"] or "")
    cells = [*inputs.get(gap, ()), *(inputs.get(whole, ()) if whole else ())]
    return TraceAnswer(
        gap=gap,
        value=gap.value,
        formula=formula_of(gap, titles, units, about["kind"], about["per"], whole),
        inputs=tuple(dict.fromkeys(cells)),
        standard=gap.standard,
        edition=gap.edition,
    )
