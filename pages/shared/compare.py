"""The parts of a comparison: which places, and their figures side by side."""

import streamlit as st

from catalogue.answers import PlaceAnswer
from catalogue.comparison_answers import ComparedIndicator
from catalogue.faults import UsedWrongly
from charts.side_by_side import compared
from charts.sources import under_rule
from pages.shared import asked, basket, filters, picker
from pages.shared.combobox import Group, combobox
from pages.shared.text import shown

#: More places than this are not read side by side.
MOST = 6


def places(here: PlaceAnswer) -> list[PlaceAnswer]:
    """This place and the basket's. With nothing there: the place beside it, else the one above it, else one below."""
    held = [place for place in basket.places() if place.code != here.code]
    if not held:
        beside = asked.children(here.parent) if here.parent else []
        above = [asked.place(here.parent)] if here.parent else []
        near = (*beside, *above, *asked.children(here.code))
        held = [place for place in near if place is not None and place.code != here.code][:1]
    return [here, *held][:MOST]


@st.fragment
def adder(here: PlaceAnswer, chosen: list[PlaceAnswer]) -> None:
    """A box to look up one more place, before typing those of the same level first; the chosen goes into the basket."""
    held = {f"place:{place.code}" for place in chosen}

    def find(text: str) -> list[Group]:
        offered = picker.offered(here, text)
        groups = offered if text else reversed(offered)
        return [Group(g.title, tuple(o for o in g.options if o.key not in held)) for g in groups]

    if len(chosen) < MOST:
        picked = combobox("compare_with", "再加一个地方", find, "", picker.HINT)
        if picked:
            for place in chosen[1:]:
                basket.add(place.code)
            basket.add(picker.code_of(picked))
            st.rerun(scope="app")
    over = len(basket.basket()) - MOST
    if over > 0:
        st.caption(shown(f"比较篮里放得下更多，这里并排看前 {MOST} 个。"))


def rows(view: filters.View, chosen: list[PlaceAnswer]) -> list[ComparedIndicator]:
    """Every indicator of these places in the view's year. Raises UsedWrongly where there is nobody to compare with."""
    if len(chosen) < 2:
        raise UsedWrongly("只有一个地方，没有可比的。请在任何页面的地方名旁点“加入比较”，或从上方选一个地方。")
    codes = tuple(place.code for place in chosen)
    found: list[ComparedIndicator] = asked.ask("compare", codes, view.year, (), view.rule)
    return found


def directions() -> dict[str, str]:
    """Each indicator's direction, as declared."""
    return {i.id: i.direction for i in asked.catalogue().indicators.values()}


def source(view: filters.View, chosen: list[PlaceAnswer], edition: int) -> str:
    """Every workbook behind any of the places, the edition and the rule."""
    books = (book.workbook for place in chosen for book in asked.ask("workbooks", place.code, view.year))
    return under_rule(books, edition, view.rule)


def silent(rows: list[ComparedIndicator]) -> str:
    """The indicators of which nobody has a figure."""
    told = {row.indicator for row in compared(rows)}
    return "、".join(row.title for row in rows if row.indicator not in told)


def other_years(view: filters.View, chosen: list[PlaceAnswer]) -> str:
    """Which of the places have no data that year, and when they have."""
    told = []
    for place in chosen:
        years = sorted(asked.years(place.code))
        if view.year not in years:
            when = f"有数据的是 {'、'.join(str(year) for year in years)} 年" if years else "没有任何一年的数据"
            told.append(f"{place.name} {view.year} 年没有数据，{when}。")
    return "".join(told)
