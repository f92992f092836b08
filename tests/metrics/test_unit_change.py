"""A unit change leaves the judgement: the same quantities written in other units, converted as the loaders do."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import metrics
from loaders.figures.units import factor, times

from .worlds import World, catalogue, indicator, item, published, requirement, said

TOWN = "110101001"
COMMUNITIES = [f"{TOWN}{n}" for n in range(100, 130)]
PLACES = dict.fromkeys(("0", "11", "1101", "110101", TOWN, *COMMUNITIES), "unknown")
UNITS = {
    "funds": ("元", ("万元", "亿元", "千元")),
    "space": ("平方米", ("万平方米", "公顷", "平方公里", "㎡", "m²")),
    "homes": ("户", ("万户", "千户", "百户")),
}
ITEMS = [item("funds", whole=False, unit="元"), item("space", whole=False, unit="平方米"), item("homes", unit="户")]
DECLARED = catalogue(
    ITEMS,
    [indicator("funds_rate", "funds", "homes", per=1000), indicator("space_rate", "space", "homes")],
    [
        requirement("F", "funds_rate", 280000, 1000),
        requirement("S", "space_rate", 30, comparator="between", upper=Decimal(40), floor=None),
    ],
)
HOMES = st.integers(1, 9000).map(Decimal)
FIGURE = st.one_of(  # exactly at the standard, just beside it, and anything else
    st.tuples(st.sampled_from(["at", "above", "below"]), HOMES),
    st.tuples(st.decimals(0, 10**7, allow_nan=False, allow_infinity=False, places=2), HOMES),
)


def written(value: Decimal, unit: str, other: str) -> Decimal:
    """A quantity as it would be written in another unit, and read back by the loaders' own conversion."""
    there, back = factor(unit, other), factor(other, unit)
    assert there is not None and back is not None
    return times(times(value, there), back)


def amount(way: str | Decimal, homes: Decimal, rate: Decimal) -> Decimal:
    if isinstance(way, Decimal):
        return way
    return rate * homes + {"at": Decimal(0), "above": Decimal("0.01"), "below": Decimal("-0.01")}[way]


@settings(max_examples=2, suppress_health_check=list(HealthCheck))
@given(
    figures=st.lists(FIGURE, min_size=len(COMMUNITIES), max_size=len(COMMUNITIES)),
    units=st.fixed_dictionaries({name: st.sampled_from(others) for name, (_, others) in UNITS.items()}),
)
def test_a_unit_change_leaves_the_judgement(
    figures: list[tuple[str | Decimal, Decimal]], units: dict[str, str]
) -> None:
    plain, other = [], []
    for code, (way, homes) in zip(COMMUNITIES, figures, strict=True):
        said_of = {
            "homes": homes,
            "funds": amount(way, homes, Decimal(280)),
            "space": amount(way, homes, Decimal("0.3")),
        }
        for name, value in said_of.items():
            plain.append(said(code, name, value))
            other.append(said(code, name, written(value, UNITS[name][0], units[name])))
    with TemporaryDirectory() as folder:
        answers = []
        for n, cells in enumerate((plain, other)):
            edition = published(Path(folder) / str(n), World(PLACES, DECLARED).with_cells(*cells))
            answers.append([replace(gap, edition=0) for gap in metrics.gaps(edition, TOWN, "community", 2020)])
            answers[-1] += [replace(gap, edition=0) for gap in metrics.gaps(edition, TOWN, None, 2020)]
    assert answers[0] == answers[1]
    for gap in answers[0]:
        if gap.area in COMMUNITIES:  # a rate and a band alike: met from the standard (the band's lower bound) up
            way, homes = figures[COMMUNITIES.index(gap.area)]
            rate = Decimal(280) if gap.indicator == "funds_rate" else Decimal("0.3")
            assert gap.judgement == ("met" if amount(way, homes, rate) >= rate * homes else "short")
