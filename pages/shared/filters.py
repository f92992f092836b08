"""Place, year, rule and indicator: the four filters, the same on every page, kept in the URL by plain names."""

from dataclasses import dataclass
from typing import cast

import streamlit as st

from catalogue.answers import PlaceAnswer, Rule
from catalogue.faults import UsedWrongly
from charts.words import LEVEL, RULE, RULE_SHORT
from pages.shared import address, asked, guard, picker, printing
from pages.shared.choices import choose, slide, switch

#: How many counties are looked at to find the one to open first.
LOOKED_AT = 40
#: Which indicator opens first: a judged one, then one with a figure.
ORDER = ("short", "met", "undetermined", "no_standard", "no_data")


@dataclass(frozen=True, slots=True)
class View:
    """What the reader is looking at. `indicator` is "" on pages that show all of them."""

    place: PlaceAnswer
    year: int
    rule: Rule
    indicator: str


def known_place() -> PlaceAnswer:
    """The place the URL names, else the remembered one, else the county with most places of data below it.

    Raises UsedWrongly for a code the register does not have.
    """
    code = address.get("area")
    if code is None:
        found = asked.places_with_data("county") or asked.places_with_data()
        guard.nothing(found, "数据库里还没有任何地方的数据。请先载入工作簿，再刷新本页。")
        first = max(found[:LOOKED_AT], key=lambda p: len(asked.children(p.code)))
        address.put("area", first.code)
        return first
    place = asked.place(code)
    if place is None:
        address.forget("area")
        raise UsedWrongly(f"网址里的地方代码“{code}”在地方名录里没有。请检查链接，或从左侧重新打开本页。")
    address.put("area", code)
    return place


def year_of(place: PlaceAnswer) -> tuple[int, dict[str, str]]:
    """The year the URL names, else the latest with data; and the years to choose from."""
    years = asked.years(place.code)
    wanted = address.number("year")
    offered = sorted({*years, wanted} if wanted is not None else years)
    options = {str(y): f"{y} 年" + ("" if y in years else "（无数据）") for y in offered}
    current = wanted if wanted is not None else (years[0] if years else None)
    if current is None:
        raise UsedWrongly(
            f"{place.name}（{LEVEL[place.level]}）没有任何年份的数据。请换一个地方，或先载入该地的工作簿。"
        )
    return current, options


def view(place: PlaceAnswer, domains: tuple[str, ...] = ()) -> View:
    """The row of filters; with `domains` also the indicator, one of theirs. Returns what the filters stand at."""
    named = address.get("rule")
    rule = cast(Rule, named if named in RULE else "nearest")
    year, years = year_of(place)
    indicator, indicators = indicator_of(place, year, rule, domains)
    with st.container(key="filters"):
        columns = st.columns([7, 7, 5, 5] if domains else [7, 5, 5])
        with columns[0]:
            picker.pick(place)
        if domains:
            with columns[1]:
                choose("指标", "indicator", indicators, indicator)
        with columns[-2]:
            slide("年份", "year", years, str(year))
        with columns[-1]:
            switch("标准取法", "rule", RULE_SHORT, rule, "；".join(RULE.values()))
    printing.standing(place.name, f"{year} 年", f"标准取法：{RULE[rule]}")
    address.put("year", year)
    address.put("rule", rule)
    if domains:
        address.put("indicator", indicator)
    return View(place, year, rule, indicator)


def indicator_of(place: PlaceAnswer, year: int, rule: Rule, domains: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The indicator the URL names if it belongs to these domains, else the first judged here, else with a figure."""
    declared = asked.catalogue().indicators
    options = {i.id: f"{i.title}（{i.unit}）" for domain in domains for i in declared.values() if i.domain == domain}
    current = address.get("indicator") or ""
    if current in options or not options:
        return current, options
    states = {a.indicator: a.judgement for a in asked.gaps(place.code, None, year, tuple(options), rule)}
    ranked = sorted(options, key=lambda i: ORDER.index(states.get(i, "no_data")))
    return ranked[0], options
