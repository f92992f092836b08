"""What an indicator means, in words: definition, both sides, direction, coverage, caveats, standards, changes."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.indicator_changes import indicator_changes
from catalogue.models import Catalogue, Indicator
from charts.numbers import MISSING, plain
from pages.shared import asked, rows
from pages.shared.requirements import document_of, in_force, required, verified
from pages.shared.text import clean

KIND = {
    "ratio": "比率：分子之和 ÷ 分母之和",
    "share": "占比：分子之和 ÷ 分母之和，以 % 计",
    "total": "总量：只有分子，各地相加",
    "quotient": "份额比：本地分子占上级的份额 ÷ 本地分母占上级的份额",
}
DIRECTION = {"higher": "越高越好", "lower": "越低越好", "none": "不分高低"}
EXPECTS = {"all": "全部社区（村）", "urban": "城市社区", "rural": "农村社区（村）"}
ADDS = {"sum": "上级数为下级相加", "max": "上级数取下级最大"}
#: Words a workbook may use for an item: this many are listed.
SPELLINGS = 12


def listed(catalogue: Catalogue, domain: str, words: Sequence[str]) -> list[Indicator]:
    """The indicators of a domain ("" = all) in which every word occurs, in the catalogue's order."""
    return [
        i
        for i in catalogue.indicators.values()
        if domain in ("", i.domain) and all(w in f"{i.title} {i.id} {i.in_words} {i.domain}".lower() for w in words)
    ]


def most_judged(found: Sequence[Indicator], catalogue: Catalogue) -> Indicator:
    """The one most standards judge: what a reader who named none most likely came for."""
    judged = Counter(r.indicator for r in catalogue.requirements.values() if r.judges)
    return max(found, key=lambda i: judged[i.id])


def at_a_glance(i: Indicator) -> str:
    """Domain, unit, direction."""
    return f"{i.domain}　单位 {i.unit}　{DIRECTION[i.direction]}"


def table(found: Sequence[Indicator], catalogue: Catalogue) -> Indicator | None:
    """All indicators found; the one whose row was clicked."""
    judged = [r.indicator for r in catalogue.requirements.values() if r.judges]
    columns: dict[str, list[Any]] = {
        "指标": [i.title for i in found],
        "领域": [i.domain for i in found],
        "单位": [i.unit for i in found],
        "方向": [DIRECTION[i.direction] for i in found],
        "公式": [i.in_words for i in found],
        "可判定的标准": [f"{judged.count(i.id)} 条" for i in found],
        "编号": [i.id for i in found],
    }
    key = f"indicators_{len(found)}_{found[0].id if found else ''}"
    return rows.opened(columns, {}, key, found, "指标：名称、领域、单位、方向、公式、可判定的标准", 8, 300)


def definition(i: Indicator, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Everything declared about one indicator."""
    counted = ""
    if i.register_counts is not None:
        told = "可以与上级的分子相配" if i.register_counts else "不与上级的分子相配（含村，口径不同）"
        counted = f"没有材料时按名录数社区（村）；{told}"
    return [
        ("公式", i.in_words),
        ("算法", KIND[i.kind] + (f"，乘以 {plain(i.per)}" if i.per != 1 else "")),
        ("分子", side(i.numerator, catalogue)),
        ("分母", side(i.denominator, catalogue) if i.denominator else "无"),
        ("应报的社区", f"{EXPECTS[i.expects]}；汇总值写明其中多少已报、占分母多少"),
        ("分母的来处", counted),
        ("注意", i.caveat),
        ("编号", f"{i.id}（一经使用，不改意思）"),
    ]


def side(item: str, catalogue: Catalogue) -> str:
    """One side of the formula: what it is, its unit, how it adds up."""
    declared = catalogue.items[item]
    derived = f"　没有材料时每个社区计 {declared.counted_per_community}" if declared.counted_per_community else ""
    note = f"　{declared.note}" if declared.note else ""
    return f"{declared.title}（{declared.unit}，{ADDS[declared.aggregates]}）{note}{derived}"


def spelled(i: Indicator, catalogue: Catalogue) -> list[tuple[str, str]]:
    """How workbooks may spell either side in a heading."""
    return [(catalogue.items[item].title, spellings(item, catalogue)) for item in (i.numerator, i.denominator) if item]


def spellings(item: str, catalogue: Catalogue) -> str:
    """The words a heading may use for an item; "" where only its title is known."""
    title = catalogue.items[item].title
    words = [spelling for spelling, meant in catalogue.aliases.items() if meant == item and spelling != title]
    return "、".join(words[:SPELLINGS]) + (f"等 {len(words)} 种" if len(words) > SPELLINGS else "")


def standards_table(i: Indicator, catalogue: Catalogue) -> None:
    """The requirements that speak of the indicator, nearest to the nation first."""
    found = sorted(
        (r for r in catalogue.requirements.values() if r.indicator == i.id),
        key=lambda r: (r.jurisdiction or "~", r.in_force_from),
    )
    if not found:
        st.info("目录里没有对这项指标有规定的标准，因此只列数值、不作判定。")
        return
    columns: dict[str, list[Any]] = {
        "辖区": [clean(r.jurisdiction_name) for r in found],
        "要求": [required(r) for r in found],
        "可作判定": ["可以" if r.judges else "仅供参考" for r in found],
        "施行": [in_force(r) for r in found],
        "文件": [clean(document_of(r, catalogue).title) for r in found],
        "文号": [document_of(r, catalogue).number or "未见" for r in found],
        "条款": [clean(r.clause) for r in found],
        "核实": [verified(r) for r in found],
        "编号": [r.id for r in found],
    }
    st.dataframe(columns, hide_index=True, alt="对这项指标有规定的标准", placeholder=MISSING)


def sources(i: Indicator) -> str:
    """The workbooks of the edition that state a side of it or the indicator itself; "" where there is none."""
    items = tuple(x for x in (i.numerator, i.denominator, i.id) if x)
    books = asked.ask("workbooks", "0", None, items)
    named = list(dict.fromkeys(clean(b.workbook) for b in books))
    more = f" 等 {len(named)} 份" if len(named) > SPELLINGS else ""
    return "、".join(named[:SPELLINGS]) + more


def changes(i: Indicator) -> list[tuple[str, str]]:
    """How the definition changed, oldest first."""
    found = [(c.date, f"{c.what}　{c.why}") for c in indicator_changes() if c.indicator == i.id]
    return found or [("未改过", "自首次列入（0.1.0，2026-11-22）以来，公式、单位、方向和口径没有改过。")]
