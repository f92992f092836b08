"""Back from a value to the cells it was made of."""

from catalogue.answers import ObservationAnswer, Rule, TraceAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.formula import formula_of
from metrics.gap_answers import gap_answers
from metrics.plain import plain_rows
from metrics.store import ask


def trace(
    edition: Edition, area: str, indicator: str, year: int, rule: Rule = "nearest", standard: str | None = None
) -> TraceAnswer:
    """The value, its formula in words, the cells behind it, the standard. Raises UsedWrongly for unknown words.

    Inputs are the cells that count: of both sides at the place where it states them itself, else of every community
    (or town with figures of its own) that was added up; and the cell that states the indicator itself.
    """
    answers = gap_answers(edition, GapQuestion(area, None, year, (indicator,), rule, standard))
    if not answers:
        raise UsedWrongly(f"没有编号为“{indicator}”的指标。")
    (gap,) = answers
    about = ask(edition.path, "ask/formula_part", indicator=indicator).to_pylist()[0]
    rows = ask(edition.path, "ask/trace_input", area=area, year=year, indicator=indicator, basis=gap.basis)
    return TraceAnswer(
        gap=gap,
        value=gap.value,
        formula=formula_of(
            gap,
            (about["num_title"], about["den_title"] or ""),
            (about["num_unit"], about["den_unit"] or ""),
            about["kind"],
            about["per"],
        ),
        inputs=tuple(ObservationAnswer(**row) for row in plain_rows(rows)),
        standard=gap.standard,
        edition=edition.number,
    )
