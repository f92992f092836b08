"""How a place stood in every year of which it has data, each year under that year's own standard."""

from collections.abc import Sequence

from catalogue.answers import GapAnswer, Rule
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.gap_answers import gap_answers
from metrics.places import years


def series(
    edition: Edition, area: str, indicators: Sequence[str] = (), rule: Rule = "nearest", standard: str | None = None
) -> list[GapAnswer]:
    """One answer per year with data of the place or below it and indicator (empty: all), earliest year first.

    Years between in which nothing was said are not there; a year with data of other indicators is, as no_data. Raises
    UsedWrongly for unknown words.
    """
    found: list[GapAnswer] = []
    for year in years(edition, area):
        found += gap_answers(edition, GapQuestion(area, None, year, tuple(indicators), rule, standard))
    return found
