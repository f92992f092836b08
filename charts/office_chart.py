"""A `ChartSpec` as an editable Office chart: columns per place, the standard as a dashed line, its data in a workbook.

The same chart XML goes into PowerPoint and Word. Colours and hatching are the screen's; the shape that goes with each
judgement stands before the name, because colour alone says nothing in a black-and-white print.
"""

from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from charts.numbers import shown
from charts.office_lines import as_lines, over_columns
from charts.office_xml import element_of, rgb, uri
from charts.palette import FILL, INK, MUTED, OUTLINE, RULE
from charts.spec import ChartSpec
from charts.words import SHAPE

KIND = XL_CHART_TYPE.COLUMN_CLUSTERED
PATTERN = {"short": MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL, "undetermined": MSO_PATTERN_TYPE.PERCENT_20}


def chart_data(spec: ChartSpec) -> CategoryChartData:
    """The figures as Office keeps them: one row per bar; then what stands over the columns."""
    data = CategoryChartData(number_format="General")
    data.categories = [f"{SHAPE[m.judgement]}{m.name}" for m in spec.marks]
    data.add_series(f"数值（{spec.unit}）", [shown(m.value) for m in spec.marks])
    for name, row in over_columns(spec).items():
        data.add_series(name, row)
    return data


def styled(chart: Chart, spec: ChartSpec, font: str, size: float) -> None:
    """Colours, labels, axes; and what stands over the columns made lines."""
    chart.font.name, chart.font.size = font, Pt(size)
    chart.font.color.rgb = rgb(INK)
    for east_asian in chart._chartSpace.iter(qn("a:latin")):
        east_asian.addnext(element_of("a:ea", typeface=font))
    chart.has_title = False
    chart.has_legend = len(chart.plots[0].series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.major_gridlines.format.line.color.rgb = rgb(RULE)
    chart.value_axis.format.line.color.rgb = rgb(MUTED)
    _ids(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 0
    _bars(plot.series[0], spec)
    as_lines(chart._chartSpace)


def _bars(series: Any, spec: ChartSpec) -> None:
    kinds = {mark.judgement for mark in spec.marks}
    # The legend shows the series' own look: that of its bars where they are all of one judgement.
    _painted(series.format, kinds.pop() if len(kinds) == 1 else "met")
    for point, mark in zip(series.points, spec.marks, strict=False):
        _painted(point.format, mark.judgement)
    labels = series.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.INSIDE_BASE
    labels.number_format, labels.number_format_is_linked = "General", False
    # At the foot of the bar and on white, so that neither the standard's line nor a hatching runs through a figure.
    labels._element.insert_element_before(_white(), *_AFTER_SHAPE)


def _painted(form: Any, judgement: str) -> None:
    """Fill and outline of one judgement."""
    fill, line = form.fill, form.line
    if judgement in PATTERN:
        fill.patterned()
        fill.pattern = PATTERN[judgement]
        fill.fore_color.rgb = rgb(OUTLINE[judgement])
        fill.back_color.rgb = rgb("#FFFFFF")
    else:
        fill.solid()
        fill.fore_color.rgb = rgb(FILL[judgement])
    line.color.rgb, line.width = rgb(OUTLINE[judgement]), Pt(0.75)


_AFTER_SHAPE = ("c:txPr", "c:dLblPos", "c:showLegendKey", "c:showVal")


def _white() -> Any:
    fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    return parse_xml(f'<c:spPr xmlns:c="{uri("c")}" xmlns:a="{uri("a")}">{fill}</c:spPr>')


def _ids(chart: Chart) -> None:
    """Axis ids of our own: python-pptx writes negative ones, which the schema does not allow."""
    found: dict[str, str] = {}
    for tag in ("c:axId", "c:crossAx"):
        for element in chart._chartSpace.iter(qn(tag)):
            element.set("val", found.setdefault(element.get("val"), str(1001 + len(found))))


def chart_parts(spec: ChartSpec, font: str, size: float) -> tuple[bytes, bytes]:
    """The chart's XML (its workbook under relationship rId1) and that workbook, for a package without python-pptx."""
    data = chart_data(spec)
    space = parse_xml(ChartXmlWriter(KIND, data).xml.encode("utf-8"))
    styled(Chart(space, None), spec, font, size)
    outside = element_of("c:externalData")
    outside.set(qn("r:id"), "rId1")
    outside.append(element_of("c:autoUpdate", val="0"))
    space.append(outside)
    return etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True), _workbook(data)


def _workbook(data: CategoryChartData) -> bytes:
    blob: bytes = CategoryWorkbookWriter(data).xlsx_blob
    return blob
