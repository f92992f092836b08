"""What a family of places says of itself and one level down: one question for one place, two for many of one level."""

from collections import defaultdict
from collections.abc import Sequence

import metrics
from catalogue.answers import GapAnswer, PlaceAnswer, Rule
from charts.words import BELOW

#: So many places below one are asked together with it, about all indicators; more only about those it has.
TOGETHER = 60

Own = dict[str, list[GapAnswer]]


def own_and_below(
    edition: metrics.Edition,
    scope: str,
    members: Sequence[PlaceAnswer],
    year: int,
    rule: Rule,
    indicators: Sequence[str],
) -> tuple[Own, list[GapAnswer], str | None]:
    """Each member's own answers, what the places one level down say of the same indicators, and that level.

    The level is the real one, since some cities have towns straight below them.
    """
    children = _children(edition, members)
    level = children[0].level if children else BELOW.get(members[0].level)
    if len(members) == 1 and len(children) <= TOGETHER:
        next_ones = [p.code for p in children if p.level == level and p.demo == members[0].demo]
        found = _by_area(metrics.gaps_of(edition, [scope, *next_ones], year, indicators, rule))
        own, lower = {scope: found[scope]}, [a for code in next_ones for a in found[code]]
    else:
        own, lower = _by_area(metrics.gaps(edition, scope, members[0].level, year, indicators, rule)), None
    known = {a.indicator for place in members for a in own.get(place.code, ()) if a.judgement != "no_data"}
    if lower is None:
        return own, speaking(edition, scope, level, year, known, rule), level
    return own, [a for a in lower if a.indicator in known and a.judgement != "no_data"], level


def speaking(
    edition: metrics.Edition, scope: str, level: str | None, year: int, indicators: set[str], rule: Rule
) -> list[GapAnswer]:
    """Answers of a lower level that say something; none where nothing is asked."""
    if level is None or not indicators:
        return []
    found = metrics.gaps(edition, scope, level, year, sorted(indicators), rule)
    return [a for a in found if a.judgement != "no_data"]


def _children(edition: metrics.Edition, members: Sequence[PlaceAnswer]) -> list[PlaceAnswer]:
    """The places straight below the first member that has any."""
    if members[0].level not in BELOW:
        return []
    return next((found for place in members if (found := metrics.children(edition, place.code))), [])


def _by_area(answers: Sequence[GapAnswer]) -> Own:
    found: Own = defaultdict(list)
    for answer in answers:
        found[answer.area].append(answer)
    return found
