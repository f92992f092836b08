"""How a place stood in every year of which it has data, each year under that year's own standard."""

from collections.abc import Sequence

from catalogue.answers import GapAnswer, Rule
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.gap_answers import gap_answers
from metrics.places import years


def series(
    edition: Edition,
    area: str,
    indicators: Sequence[str] = (),
    rule: Rule = "nearest",
    standard: str | None = None,
    needs: bool = True,
) -> list[GapAnswer]:
    """One answer per year with data of the place or below it and indicator (empty: all), earliest year first.

    Years in which nothing at all was said are not there; a year with data of other indicators only is, as no_data.
    `needs` False: what every community lacks is not added up, which is quicker. Raises UsedWrongly for unknown words.
    """
    held = tuple(years(edition, area))
    question = GapQuestion(area, None, None, tuple(indicators), rule, standard, years=held, needs=needs)
    return gap_answers(edition, question) if held else []
