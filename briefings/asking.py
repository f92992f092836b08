"""The questions a briefing puts to an edition, for one place or for many of one level at once."""

from collections import defaultdict
from collections.abc import Sequence

import metrics
from briefings.asking_below import own_and_below, speaking
from briefings.material import Material
from briefings.tracing import traces_of
from catalogue.answers import PlaceAnswer, Rule
from catalogue.faults import UsedWrongly
from catalogue.reading import load_catalogue

#: Above this many communities a briefing names the places one level down instead.
MOST_COMMUNITIES = 3000


def material_of(
    edition: metrics.Edition, area: str, year: int | None, rule: Rule = "nearest", indicators: Sequence[str] = ()
) -> Material:
    """What a briefing of one place needs. Raises UsedWrongly for an unknown place, year or indicator."""
    (found,) = materials_of(edition, [area], year, rule, indicators)
    return found


def materials_of(
    edition: metrics.Edition, areas: Sequence[str], year: int | None, rule: Rule, indicators: Sequence[str] = ()
) -> list[Material]:
    """The same for many places. Those of one parent and level share their questions."""
    families: dict[tuple[str, str], list[PlaceAnswer]] = defaultdict(list)
    for area in areas:
        place = metrics.place(edition, area)
        if place is None:
            raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
        families[place.parent or place.code, place.level].append(place)
    made: dict[str, Material] = {}
    for (parent, _), members in families.items():
        scope = members[0].code if len(members) == 1 else parent
        made |= _family(edition, scope, members, _year(edition, scope, year), rule, indicators)
    return [made[area] for area in areas]


def _year(edition: metrics.Edition, area: str, year: int | None) -> int:
    known = metrics.years(edition, area)
    if year is None and not known:
        raise UsedWrongly("这个地方没有任何年份的数据，写不出材料。请先载入该地的工作簿。")
    return known[-1] if year is None else year


def _family(
    edition: metrics.Edition,
    scope: str,
    members: Sequence[PlaceAnswer],
    year: int,
    rule: Rule,
    indicators: Sequence[str],
) -> dict[str, Material]:
    own, lower, below = own_and_below(edition, scope, members, year, rule, indicators)
    theirs = [a for place in members for a in own.get(place.code, ())]
    short = {a.indicator for a in theirs if a.judgement == "short"}
    at_once = sum(place.communities for place in members) <= MOST_COMMUNITIES * len(members)
    deep = below not in (None, "community") and at_once
    lowest = speaking(edition, scope, "community" if deep else None, year, short, rule)
    catalogue = load_catalogue()
    # In a large place every cell below would take minutes: there the figures below stand without their cells.
    judged = [a for a in (*lower, *lowest) if a.standard is not None] if at_once else []
    once = {(a.area, a.indicator): a for a in (*theirs, *judged)}
    traces = traces_of(edition, scope, year, list(once.values()), catalogue)
    above = metrics.breadcrumbs(edition, members[0].code)[:-1]
    made = {}
    for place in members:
        beneath = tuple(a for a in lower if _under(a.area, place.code))
        made[place.code] = Material(
            place=place,
            path=(*above, place),
            year=year,
            rule=rule,
            edition=edition.number,
            built_at=edition.about.built_at,
            answers=tuple(own.get(place.code, ())),
            below=beneath,
            communities=tuple(a for a in lowest if _under(a.area, place.code)) if deep else beneath,
            traces=traces,
            catalogue=catalogue,
        )
    return made


def _under(code: str, area: str) -> bool:
    return area == "0" or (code.startswith(area) and code != area)
