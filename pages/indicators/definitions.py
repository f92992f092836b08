"""指标说明: what each indicator means, what it is made of, which standards judge it, what to beware of."""

import streamlit as st

from catalogue.faults import UserFault
from pages.shared import address, asked, domains, guard, indicator_words, show, way
from pages.shared.choices import choose, typed
from pages.shared.text import shown

show.heading("指标说明", "每项指标是什么、怎么算、由哪些数组成、哪些标准判它、用的时候注意什么。")
with guard.faults():
    catalogue = asked.catalogue()
named = {"": "全部"} | {domain: domain for domain in domains.all_domains()}
first, second = st.columns([1, 2])
with first:
    domain = choose("领域", "domain", named, st.query_params.get("domain", ""))
with second:
    text = typed("查找", "text", st.query_params.get("text", ""), "指标名、公式里的字、编号")
found = indicator_words.listed(catalogue, domain, text.lower().split())
guard.nothing(found, "没有符合条件的指标。请换一个领域，或减少查找的字。")
opened = indicator_words.table(found, catalogue)
if opened is not None:
    address.put("indicator", opened.id)
named_by_url = address.get("indicator") or ""
if named_by_url and named_by_url not in catalogue.indicators:
    st.info(shown(f"没有编号为“{named_by_url}”的指标，下面是列表里标准最多的一项。"))
current = catalogue.indicators.get(named_by_url) or indicator_words.most_judged(found, catalogue)
show.section(current.title, indicator_words.at_a_glance(current))
way.of_indicator(current, catalogue)
query = address.link(indicator=current.id)
label = shown(f"看各地的{current.title}")
st.page_link(domains.page_of(current.domain), label=label, icon=":material/bar_chart:", query_params=query)
show.section("对它有规定的标准")
indicator_words.standards_table(current, catalogue)
show.section("定义和口径")
show.facts(indicator_words.definition(current, catalogue))
show.section("表头的写法", "导入时这些写法都认作同一项数；没有的写法，导入时答一次就记住。")
show.facts(indicator_words.spelled(current, catalogue))
show.section("来源", "当前版本里写到它或它两边的数的工作簿。")
try:
    st.caption(shown(indicator_words.sources(current) or "还没有收到写到它的工作簿。"))
except UserFault:
    st.caption("还没有数据版本。")
show.section("改动记录")
show.facts(indicator_words.changes(current))
