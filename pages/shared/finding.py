"""What a reader types in the search box, found: places, indicators, standards and 文号, pages."""

import gc
import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

import metrics
from catalogue.answers import PlaceAnswer
from catalogue.place_search import PlaceSearch, special_readings, terms
from catalogue.places import load_register
from charts.words import LEVEL
from pages.shared import asked
from pages.shared.combobox import Group, Option
from pages.shared.requirements import document_of, required, subject
from pages.shared.text import clean

#: How many of each kind are shown.
WITH_DATA, WITHOUT, OTHERS = 10, 5, 6
_ONE_AT_A_TIME = threading.Lock()
_READY: set[bool] = set()
_BRACKETS = re.compile(r"[〔〕\[\]【】（）()《》“”\"\s]")


@st.cache_resource(show_spinner=False, max_entries=2)
def _with_data(file: str, _edition: Any) -> tuple[PlaceSearch, dict[str, PlaceAnswer]]:
    places = sorted(metrics.places_with_data(_edition), key=lambda p: (len(p.code), p.code))
    words = special_readings([p.name for p in places if len(p.code) <= 6])
    return PlaceSearch([p.code for p in places], [p.name for p in places], words), {p.code: p for p in places}


def _registered(communities: bool) -> PlaceSearch:
    with _ONE_AT_A_TIME:
        built = _built(communities)
        _READY.add(communities)
        return built


@lru_cache(maxsize=2)
def _built(communities: bool) -> PlaceSearch:
    table = load_register().table().select(["code", "name"])
    rows = [r for r in zip(*table.to_pydict().values(), strict=True) if (len(r[0]) == 12) == communities]
    rows.sort(key=lambda r: (len(r[0]), r[0]))
    codes, names = [r[0] for r in rows], [r[1] for r in rows]
    return PlaceSearch(codes, names, {} if communities else special_readings([n for c, n in rows if len(c) <= 6]))


@st.cache_resource(show_spinner=False)
def _declared(kind: str) -> tuple[PlaceSearch, list[str]]:
    catalogue = asked.catalogue()
    if kind == "indicator":
        texts = {i.id: f"{i.title} {i.id} {i.domain}" for i in catalogue.indicators.values()}
    else:
        texts = {}
        for r in catalogue.requirements.values():
            d = document_of(r, catalogue)
            texts[r.id] = " ".join((d.number, d.title, r.id, subject(r, catalogue), r.jurisdiction_name, r.clause))
    folded = [_BRACKETS.sub("", text) for text in texts.values()]
    return PlaceSearch([str(n) for n in range(len(texts))], folded), list(texts)


def warm() -> None:
    """Make the register's index before anybody asks, a few seconds after the server has its first visitor."""
    later = threading.Timer(4, _warm)
    later.daemon = True
    later.start()


def _warm() -> None:
    for communities in (False, True):
        _registered(communities)
    gc.collect()
    gc.freeze()  # the register lasts as long as the server, as what dashboard.settle sets aside


def places(text: str) -> list[Group]:
    """Places by name, pinyin or initials, those with data first; earlier words must stand in the path above."""
    above, last = terms(text)
    edition = asked.edition()
    search, held = _with_data(str(edition.path), edition)
    codes = _under([search.code(row) for row in search.find(last)], above)
    groups = [Group("有数据的地方", tuple(_option(held[c].name, c) for c in codes[:WITH_DATA]))]
    rest: list[str] = []
    for communities in (False, True):
        # Where something was found already, nobody waits for the rest of the register to be made ready.
        wanted = not codes or (len(codes) + len(rest) < WITHOUT and communities in _READY)
        if wanted and len(last) > 1:
            index = _registered(communities)
            rest += [c for c in _under([index.code(row) for row in index.find(last)], above) if c not in held]
    register = load_register()
    named = [(place.name, code) for code in rest[:WITHOUT] if (place := register.place(code)) is not None]
    return [*groups, Group("还没有数据的地方", tuple(_option(*one) for one in named))]


def _under(codes: Sequence[str], above: Sequence[str]) -> list[str]:
    """Those that lie under a place found by every one of the words."""
    kept = list(codes)
    for word in above:
        index = _registered(False)
        tops = {index.code(row) for row in index.find(word)}
        kept = [c for c in kept if any(c[:size] in tops for size in (2, 4, 6, 9) if size < len(c))]
    return kept


def _option(name: str, code: str) -> Option:
    path = "·".join(p.name for p in load_register().path(code)[1:-1] if not p.structural)
    return Option(f"place:{code}", clean(name), clean(path) or LEVEL[_level(code)])


def _level(code: str) -> str:
    place = load_register().place(code)
    return place.level if place else "nation"


def indicators(text: str) -> Group:
    """Indicators by title, pinyin, domain or id."""
    search, ids = _declared("indicator")
    found = [asked.catalogue().indicators[ids[int(search.code(row))]] for row in search.find(_BRACKETS.sub("", text))]
    return Group("指标", tuple(Option(f"indicator:{i.id}", i.title, f"{i.domain}　{i.unit}") for i in found[:OTHERS]))


def standards(text: str) -> Group:
    """Standards by 文号, document, clause, place or id. Brackets of a 文号 may be of any kind."""
    search, ids = _declared("requirement")
    catalogue = asked.catalogue()
    rows = search.find(_BRACKETS.sub("", text))
    options = []
    for row in rows[:OTHERS]:
        r = catalogue.requirements[ids[int(search.code(row))]]
        d = document_of(r, catalogue)
        told = f"{r.jurisdiction_name}　{subject(r, catalogue)}　{required(r)}"
        options.append(Option(f"standard:{r.id}", clean(f"《{d.title}》{d.number}"), clean(told)))
    if len(rows) > OTHERS:
        options.append(Option(f"standards:{text}", f"共 {len(rows)} 条，全部列出", "政策标准"))
    return Group("政策标准", tuple(options))


def everything(text: str, pages: Sequence[tuple[str, str]]) -> list[Group]:
    """All kinds at once, places nobody has reported for last. `pages`: (file, title) of the frame's pages."""
    if not text.strip():
        return []
    titles = PlaceSearch([str(n) for n in range(len(pages))], [title for _, title in pages])
    rows = [int(titles.code(row)) for row in titles.find(text)][:OTHERS]
    shown = Group("页面", tuple(Option(f"page:{pages[n][0]}", pages[n][1], "") for n in rows))
    held, without = places(text)
    return [held, indicators(text), standards(text), shown, without]
