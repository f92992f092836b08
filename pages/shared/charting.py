"""A chart on a page: its finding, the picture, its source; to download; as a table for those who do not see it."""

import re
from collections.abc import Callable
from typing import Any

import streamlit as st
from plotly.basedatatypes import BaseFigure

from briefings.chart_book import chart_book, chart_csv
from briefings.chart_picture import chart_picture
from charts.drawing import figure_of
from charts.spec import ChartSpec
from charts.table import table_of
from charts.words import KIND
from pages.shared import screen, show
from pages.shared.chinese import PLOTLY
from pages.shared.text import clean, inert, shown

#: The table beside a chart lists this many rows; all of them are in the downloads.
LISTED = 200
#: The kinds that draw the standard as a dashed line: the line of words above begins with one.
LINED = ("bars", "bullet", "intervals", "spread", "multiples", "trend", "scatter")
#: Steps of a chart's own width, in pixels; static/figures.css has a rule for each.
WIDTHS = (350, 400, 600, 800, 1060)
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Drawn(BaseFigure):
    """A drawing as plotly.js reads it. Handed over as it is: making plotly's own objects of it takes fifty times as
    long and puts a template of 4 kB on every chart. That plotly knows every part of it is held by tests."""

    def __init__(self, figure: dict[str, Any]) -> None:
        self._drawing = figure

    def to_dict(self) -> dict[str, Any]:
        return self._drawing


def chart(spec: ChartSpec, key: str, opens: bool = False) -> list[str] | None:
    """Draw a chart. Where marks open something: what was clicked, as [key] or [key, group_key]; else None.

    `key` must differ from that of every other chart of the page and from that of the same chart of another place.
    """
    figure = figure_of(spec, screen.look()) if spec.has_figures else {"layout": {}}
    with st.container(key=f"figure_{own_width(figure)}_{key}"):
        st.html(f'<h3 class="finding">{inert(spec.title)}</h3>')
        if spec.has_figures and spec.line:
            lead = "<i></i>" if spec.kind in LINED and any(m.least is not None for m in spec.marks) else ""
            st.html(f'<p class="line">{lead}{inert(spec.line)}</p>')
        elif not spec.has_figures:
            st.html('<p class="line">没有可以画的数；逐行情况见表格。</p>')
        clicked = picture(figure, spec.text, key, opens) if spec.has_figures else None
        if clicked and spec.kind == "heat":
            cell = spec.marks[int(clicked[0])] if int(clicked[0]) < len(spec.marks) else None
            clicked = [cell.key, cell.group_key] if cell else None
        show.source(spec.source)
        beside(spec, key)
    return clicked


def own_width(figure: dict[str, Any]) -> str:
    """What the style sheet knows a chart's own width by: on a narrower screen the chart scrolls inside its frame. A
    chart made for a phone fits it."""
    wide = figure["layout"].get("width")
    if wide is None:
        return "fit" if screen.narrow() else "any"
    return next((f"w{step}" for step in WIDTHS if wide <= step), f"w{WIDTHS[-1]}")


def picture(figure: dict[str, Any], text: str, key: str, opens: bool) -> list[str] | None:
    """The figure alone, described in words."""
    given: dict[str, Any] = {"theme": None, "config": PLOTLY, "key": key, "alt": text}
    given["width"] = "content" if "width" in figure["layout"] else "stretch"
    if not opens:
        st.plotly_chart(Drawn(figure), **given)
        return None
    event = st.plotly_chart(Drawn(figure), **given, on_select="rerun", selection_mode="points")
    points = event["selection"]["points"]
    if not points:
        return None
    found = points[0].get("customdata")
    if found is None or found == "":
        return None
    return [str(part) for part in found] if isinstance(found, list | tuple) else [str(found)]


@st.fragment
def beside(spec: ChartSpec, key: str) -> None:
    """What can be taken away, each made only when asked for; and the same figures as a table."""
    forms: list[tuple[str, str, str, Callable[[], bytes]]] = [
        ("图片（PNG）", "png", "image/png", lambda: chart_picture(spec, "png")),
        ("矢量图（SVG）", "svg", "image/svg+xml", lambda: chart_picture(spec, "svg")),
        ("数据（CSV）", "csv", "text/csv", lambda: chart_csv(spec)),
        ("工作簿（Excel，带图）", "xlsx", _BOOK, lambda: chart_book(spec)),
    ]
    with st.container(horizontal=True, gap="small", key=f"beside_{key}"):
        with st.popover("下载", icon=":material/download:", type="tertiary"):
            for label, ending, mime, made in forms:
                st.download_button(
                    shown(label), made, f"{file_name(spec)}.{ending}", mime, key=f"{ending}_{key}", on_click="ignore"
                )
        opened = as_table(spec.kind, f"table_{key}")
    if opened:
        table(spec)


def as_table(kind: str, key: str) -> bool:
    """Whether the URL has the charts of this kind open as a table (`table=heat,bars`), and the switch for it."""
    kinds = [one for one in st.query_params.get("table", "").split(",") if one]
    st.session_state[key] = kind in kinds

    def turned() -> None:
        now = [one for one in kinds if one != kind] + [kind] * st.session_state[key]
        if now:
            st.query_params["table"] = ",".join(now)
        else:
            st.query_params.pop("table", None)

    return st.toggle("以表格查看", key=key, on_change=turned)


def file_name(spec: ChartSpec) -> str:
    """What was asked and which chart it is, without what a file name may not hold."""
    words = "_".join([*(value for _, value in spec.filters), KIND[spec.kind]]) if spec.filters else spec.title
    return re.sub(r'[\\/:*?"<>|\s.]+', "", clean(words))[:60] or "图表"


def table(spec: ChartSpec) -> None:
    """A plain table: read by screen readers cell by cell, printed whole."""
    found = table_of(spec)
    rows = found.said()
    words = [any(isinstance(row[n], str) and row[n] for row in found.rows) for n in range(len(found.heads))]
    kinds = ["words" if told else "figure" for told in words]
    heads = "".join(
        f'<th scope="col" class="{inert(kind)}">{inert(head)}</th>'
        for head, kind in zip(found.heads, kinds, strict=True)
    )
    lines = ""
    for row in rows[:LISTED]:
        boxes = "".join(f'<td class="{inert(k)}">{inert(c)}</td>' for c, k in zip(row[1:], kinds[1:], strict=True))
        lines += f'<tr><th scope="row" class="words">{inert(row[0])}</th>{boxes}</tr>'
    whole = f"<caption>{inert(spec.title)}</caption><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody>"
    st.html(f'<div class="wide"><table class="figures">{whole}</table></div>')
    if len(rows) > LISTED:
        st.caption(shown(f"共 {len(rows)} 行，这里列出前 {LISTED} 行；全部在下载的文件里。"))
