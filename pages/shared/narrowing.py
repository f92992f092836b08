"""Some indicators instead of all: by domain or one by one, in the URL as `only=设施面积,workers_per_10k_urban`."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from charts.spec import ChartSpec
from pages.shared import asked, domains
from pages.shared.choices import several

NAME = "only"
#: Fewer indicators than this need not be narrowed.
FEW = 4


def chosen(having: Iterable[str]) -> frozenset[str]:
    """The indicators to be shown of those that have something to show: all, until some are chosen."""
    declared, having = asked.catalogue().indicators, frozenset(having)
    held = {d: [i for i in having if declared[i].domain == d] for d in domains.all_domains()}
    options = {d: f"{d}（{len(ids)} 项）" for d, ids in held.items() if ids}
    options |= {i.id: i.title for i in declared.values() if i.id in having}
    named = [one for one in st.query_params.get(NAME, "").split(",") if one in options]
    if len(having) < FEW:
        return having
    wanted = several("只看这些领域或指标", NAME, options, named, "不选就是全部")
    return frozenset(i for one in wanted for i in held.get(one, [one])) or having


def told(spec: ChartSpec, shown: frozenset[str], having: Iterable[str]) -> ChartSpec:
    """The chart with a finding that says of how many indicators it speaks, where not of all."""
    if shown >= frozenset(having):
        return spec
    head = f"所选 {len(shown)} 项指标中，"
    filters = (*spec.filters, ("指标", f"所选{len(shown)}项"))
    return replace(spec, title=head + spec.title, text=head + spec.text, filters=filters)
