"""Back from many values to their cells, asked together."""

from collections.abc import Sequence

from catalogue.answers import Rule, TraceAnswer
from metrics.editions import Edition
from metrics.tracing import trace


def traces(
    edition: Edition, asked: Sequence[tuple[str, str, int]], rule: Rule = "nearest", standard: str | None = None
) -> list[TraceAnswer]:
    """As `trace`, for many (place, indicator, year) at once, in the order asked.

    Raises UsedWrongly for unknown words.
    """
    return [trace(edition, area, indicator, year, rule, standard) for area, indicator, year in asked]
