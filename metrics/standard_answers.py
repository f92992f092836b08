"""Rows about standards made into answers."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from catalogue.answers import StandardAnswer
from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.store import ask

Row = Mapping[str, Any]


def register(edition: Edition) -> Mapping[str, Row]:
    """Every requirement of the edition by id, with its document."""
    return _register(edition.path)


@lru_cache(maxsize=8)
def _register(path: Path) -> Mapping[str, Row]:
    return {row["id"]: {"reading": ""} | row for row in plain_rows(ask(path, "ask/requirement"))}


def standard_answer(speaker: Row, requirement: Row) -> StandardAnswer:
    """One requirement as it stands for one place in one year."""
    return StandardAnswer(
        id=requirement["id"],
        value=speaker["value"],
        upper=speaker["upper"],
        comparator=requirement["comparator"],
        jurisdiction=requirement["jurisdiction"],
        jurisdiction_name=requirement["jurisdiction_name"],
        document=requirement["document_title"],
        number=requirement["number"],
        clause=requirement["clause"],
        verified=requirement["verified"],
        kind=requirement["kind"],
        target_year=requirement["target_year"],
        overdue=speaker["overdue"],
        applies_to=requirement["applies_to"],
        in_force_from=requirement["in_force_from"],
        in_force_to=requirement["in_force_to"],
        floor=requirement["floor"],
        alternative=speaker["alternative"],
        contradicts=tuple(requirement["contradicts"] or ()),
        note=requirement["note"],
        year_passed=speaker["year_passed"],
    )
