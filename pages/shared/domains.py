"""The page of one domain: a place against its standard, the places one level down, and the way further down."""

import streamlit as st

from catalogue.answers import GapAnswer, PlaceAnswer
from charts.findings import finding_at
from charts.gap_bars import gap_bars
from charts.numbers import MISSING, figure, span, with_span
from charts.sources import amount, cited_with_target, covered
from charts.words import BASIS, COMPARATOR, LEVEL, judged
from pages.shared import address, asked, filters, guard, rows, show

TRACE = "pages/data/trace.py"
OTHERS = "pages/gaps/others.py"
PAGE_OF = {
    "人员配备": "pages/gaps/staffing.py",
    "队伍结构": "pages/gaps/teams.py",
    "设施面积": "pages/gaps/facilities.py",
    "经费投入": "pages/gaps/funding.py",
}


def page_of(domain: str) -> str:
    """The page that shows a domain's indicators: its own, or the page of all others."""
    return PAGE_OF.get(domain, OTHERS)


def other_domains() -> tuple[str, ...]:
    """The domains without a page of their own, in the catalogue's order: no declared indicator is out of reach."""
    declared = asked.catalogue().indicators.values()
    return tuple(dict.fromkeys(i.domain for i in declared if i.domain not in PAGE_OF))


def all_domains() -> tuple[str, ...]:
    """Every domain of the catalogue, in its order."""
    return tuple(dict.fromkeys(i.domain for i in asked.catalogue().indicators.values()))


def level_below(place: PlaceAnswer) -> str | None:
    """The level of the places one step down that have data; None at the bottom or where nothing was received."""
    found = asked.children(place.code)
    return found[0].level if found else None


def headline(answer: GapAnswer) -> list[tuple[str, str, str, str]]:
    """The cards of one place: value, standard, judgement, gap, the two needs with their range."""
    standard, need = answer.standard, answer.need
    basis = BASIS.get(answer.basis or "", "")
    comparator = COMPARATOR[standard.comparator] if standard else ""
    wanted = amount(standard, answer.unit).removeprefix(comparator).strip() if standard else "无"
    cited = f"{standard.jurisdiction_name}，{cited_with_target(standard)}" if standard else "当年没有适用的标准"
    bounds = span(need.low, need.high, need.unit)
    pooled = "把本地作为一个整体" + (f"；范围 {bounds}" if bounds else "")
    return [
        (
            "指标值",
            with_span(answer.value, answer.low, answer.high, answer.unit),
            f"{basis}　覆盖 {covered(answer.coverage)}",
            "",
        ),
        (f"适用标准（{comparator}）" if comparator else "适用标准", wanted, cited, ""),
        ("判定", judged(answer), rows.reason(answer) or rows.remark(answer), answer.judgement),
        ("差距", figure(answer.gap, answer.unit), "正数为低于标准，负数为超出", ""),
        ("缺口·整体", figure(need.pooled, need.unit) if need.pooled is not None else bounds or MISSING, pooled, ""),
        ("缺口·逐社区", figure(need.summed, need.unit), "各社区各自缺口之和，不以余补缺", ""),
    ]


def to_trace(answer: GapAnswer, rule: str) -> None:
    """The way from a figure to its cells, formula and clause."""
    query = address.link(area=answer.area, indicator=answer.indicator, year=answer.year, rule=rule)
    st.page_link(
        TRACE, label="查看这些数字的来历（公式、原表单元格、条款）", icon=":material/account_tree:", query_params=query
    )


def gap_page(page: str, title: str, sentence: str, domains: tuple[str, ...]) -> None:
    """Draw the page of these domains for the place, year and rule in the URL."""
    show.heading(title, sentence)
    with guard.faults():
        place = filters.known_place()
        show.crumbs(place, page)
        view = filters.view(place, domains)
        indicator = view.indicator
        here = asked.gaps(place.code, None, view.year, (indicator,), view.rule)
        level = level_below(place)
        below = asked.gaps(place.code, level, view.year, (indicator,), view.rule) if level else []
    guard.nothing(here, "这个指标在这里没有可显示的内容。")
    show.old_edition()
    show.demo([*here, *below], place)
    show.section(here[0].title, finding_at(here[0]) + "。" if below else "")
    show.cards(headline(here[0]))
    to_trace(here[0], view.rule)
    books = asked.workbooks(place.code, view.year, indicator)
    spec = gap_bars(below or here, books, here[0])
    opened = show.chart(spec, key=f"bars_{place.code}_{indicator}_{view.year}", opens=bool(below))
    if below:
        show.section(
            f"各{LEVEL[below[0].level]}明细", "点任意一行（或图中任意一条）进入下一级；点“溯源”看该数字的来历。"
        )
        opened = rows.places_table(below, f"places_{place.code}_{indicator}_{view.year}", view.rule) or opened
    if opened:
        address.put("area", opened)
        st.rerun()
