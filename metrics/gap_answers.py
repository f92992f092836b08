"""The rows of a gap question made into answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from catalogue.answers import Coverage, GapAnswer, Need, StandardAnswer
from metrics.asking import GapQuestion, put
from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.reasons import judgement_of, reason_of
from metrics.standard_answers import STANDING, register, standard_answer
from metrics.store import ask

Row = Mapping[str, Any]


def gap_answers(edition: Edition, question: GapQuestion) -> list[GapAnswer]:
    """One answer per asked place and indicator, in the order of place codes and of the catalogue."""
    gaps, speakers, _ = put(edition, question)
    return answers_of(edition, gaps, speakers)


def answers_of(edition: Edition, gaps: pa.Table, speakers: pa.Table) -> list[GapAnswer]:
    """The rows of `gap` and `speaker` as answers."""
    binding: dict[tuple[str, str], StandardAnswer] = {}
    others: dict[tuple[str, str], list[StandardAnswer]] = defaultdict(list)
    known: dict[tuple[object, ...], StandardAnswer] = {}
    requirements = register(edition)
    for speaker in plain_rows(speakers):
        key = speaker["area"], speaker["indicator"]
        same = tuple(speaker[name] for name in STANDING)
        if same not in known:
            known[same] = standard_answer(speaker, requirements[speaker["requirement"]])
        standard = known[same]
        if speaker["binds"]:
            binding[key] = standard
        else:
            others[key].append(standard)
    least = ask(edition.path, "ask/judging").column("least_coverage")[0].as_py()
    return [
        _answer(row, binding.get(key), others.get(key, ()), least, edition.number)
        for row in plain_rows(gaps)
        for key in [(row["area"], row["indicator"])]
    ]


def _answer(
    row: Row, standard: StandardAnswer | None, others: Iterable[StandardAnswer], least: Decimal, edition: int
) -> GapAnswer:
    judgement = judgement_of(row)
    met = judgement == "met"
    need = Need(
        pooled=row["pooled"],
        summed=None if judgement == "no_data" else row["summed"],
        low=Decimal(0) if met and row["pooled"] is not None else row["need_low"],
        high=Decimal(0) if met and row["pooled"] is not None else row["need_high"],
        unit=row["need_unit"],
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
        others=tuple(others),
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
