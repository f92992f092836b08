"""The rows of a gap question made into answers."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from catalogue.answers import Coverage, GapAnswer, Need, StandardAnswer
from metrics.asking import GapQuestion, answered
from metrics.editions import Edition
from metrics.parting import in_order, in_parts
from metrics.plain import plain_rows
from metrics.reasons import judgement_of, reason_of
from metrics.standard_answers import register, standard_answer
from metrics.store import ask, fetch

Row = Mapping[str, Any]


def gap_answers(edition: Edition, question: GapQuestion) -> list[GapAnswer]:
    """One answer per asked year, place and indicator, in that order: of years, of codes, of the catalogue."""
    parts = in_parts(edition, question)
    if len(parts) == 1:
        return _answered(edition, question)
    return in_order(edition, (gap for part in parts for gap in _answered(edition, part)))


def _answered(edition: Edition, question: GapQuestion) -> list[GapAnswer]:
    with answered(edition, question) as (cursor, _):
        gaps, law = fetch(cursor, "ask/gap"), fetch(cursor, "ask/law")
    return answers_of(edition, gaps, law)


def answers_of(edition: Edition, gaps: pa.Table, law: pa.Table) -> list[GapAnswer]:
    """The rows of `gap` as answers; `law`: the sets of standards they refer to."""
    binding: dict[int, StandardAnswer] = {}
    others: dict[int, list[StandardAnswer]] = defaultdict(list)
    requirements = register(edition)
    for row in plain_rows(law):
        standard = standard_answer(row, requirements[row["requirement"]])
        if row["binds"]:
            binding[row["set"]] = standard
        else:
            others[row["set"]].append(standard)
    told = {number: tuple(of_set) for number, of_set in others.items()}
    least = ask(edition.path, "ask/judging").column("least_coverage")[0].as_py()
    return [
        _answer(row, binding.get(row["law_set"]), told.get(row["law_set"], ()), least, edition.number)
        for row in plain_rows(gaps)
    ]


def _answer(
    row: Row, standard: StandardAnswer | None, others: tuple[StandardAnswer, ...], least: Decimal, edition: int
) -> GapAnswer:
    judgement = judgement_of(row)
    met = judgement == "met"
    need = Need(
        pooled=row["pooled"],
        summed=None if judgement == "no_data" else row["summed"],
        low=Decimal(0) if met and row["pooled"] is not None else row["need_low"],
        high=Decimal(0) if met and row["pooled"] is not None else row["need_high"],
        unit=row["need_unit"],
        summed_low=None if judgement == "no_data" else row["summed_low"],
        summed_high=None if judgement == "no_data" else row["summed_high"],
    )
    return GapAnswer(
        area=row["area"],
        area_name=row["area_name"],
        level=row["level"],
        year=row["year"],
        indicator=row["indicator"],
        title=row["title"],
        domain=row["domain"],
        unit=row["unit"],
        numerator=row["num"],
        denominator=row["den"],
        denominator_low=row["den_low"],
        denominator_high=row["den_high"],
        derived=row["derived"],
        value=row["value"],
        low=row["low"],
        high=row["high"],
        stated=row["stated"],
        coverage=Coverage(row["reported"], row["expected"], row["share"]),
        standard=standard,
        judgement=judgement,  # type: ignore[arg-type]
        reason=reason_of(row, judgement, least),
        gap=row["gap"],
        attainment=row["attainment"],
        need=need,
        basis=row["basis"],
        flags=_flags(row, standard),
        others=others,
        demo=row["demo"],
        edition=edition,
    )


def _flags(row: Row, standard: StandardAnswer | None) -> tuple[str, ...]:
    said = {
        "above_band": bool(row["above_band"]),
        "overdue": standard is not None and standard.overdue,
        "target": standard is not None and standard.kind == "target",
        "stated_differs": row["stated_differs"],
    }
    return tuple(flag for flag, holds in said.items() if holds)
