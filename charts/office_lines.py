"""What stands over the columns of an Office chart: the standard as a dashed line, and both ends of an interval that has
no point, as strokes with their figures, where a column would be empty."""

from copy import deepcopy
from decimal import Decimal
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from charts.numbers import shown
from charts.office_xml import element_of, uri
from charts.palette import ACCENT, OUTLINE
from charts.spec import ChartSpec, Mark

_NAMES = f'xmlns:c="{uri("c")}" xmlns:a="{uri("a")}"'
#: Series beside the columns by what their names begin with.
STANDARD, ENDS = "标准", ("区间下限", "区间上限")


def pointless(mark: Mark) -> bool:
    """Whether a mark has an interval and no point: no column can be drawn of it."""
    return mark.value is None and (mark.low is not None or mark.high is not None)


def over_columns(spec: ChartSpec) -> dict[str, list[Decimal | None]]:
    """The figures drawn over the columns, by the name of their series; series without any are left out."""
    rows = {
        STANDARD: [shown(m.least) for m in spec.marks],
        ENDS[0]: [shown(m.low) if pointless(m) else None for m in spec.marks],
        ENDS[1]: [shown(m.high) if pointless(m) else None for m in spec.marks],
    }
    return {f"{name}（{spec.unit}）": list(row) for name, row in rows.items() if any(v is not None for v in row)}


def as_lines(space: Any) -> None:
    """Move every series after the first into a line chart on the same axes: python-pptx has no mixed charts."""
    bars = space.find(f".//{qn('c:barChart')}")
    moved = bars.findall(qn("c:ser"))[1:]
    if not moved:
        return
    line = element_of("c:lineChart")
    line.append(element_of("c:grouping", val="standard"))
    line.append(element_of("c:varyColors", val="0"))
    for series in moved:
        bars.remove(series)
        line.append(_line(series))
    line.append(element_of("c:marker", val="1"))
    for axis in bars.findall(qn("c:axId")):
        line.append(deepcopy(axis))
    bars.addnext(line)


def _line(series: Any) -> Any:
    """A column's series as one of a line chart: a dashed line for the standard, else strokes with their figures."""
    for tag in ("c:invertIfNegative", "c:spPr"):
        for found in series.findall(qn(tag)):
            series.remove(found)
    name = "".join(series.find(qn("c:tx")).itertext())
    parts = _DASHED if STANDARD in name else _STROKES
    last = series.find(qn("c:tx"))
    for xml in parts:
        made = parse_xml(xml)
        last.addnext(made)
        last = made
    series.append(element_of("c:smooth", val="0"))
    return series


def _ink(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


_DASHED = (
    f'<c:spPr {_NAMES}><a:ln w="25400">{_ink(ACCENT)}<a:prstDash val="dash"/></a:ln></c:spPr>',
    f'<c:marker {_NAMES}><c:symbol val="none"/></c:marker>',
)
_EDGE = OUTLINE["undetermined"]
_MARKER = f'<c:symbol val="dash"/><c:size val="14"/><c:spPr>{_ink(_EDGE)}<a:ln>{_ink(_EDGE)}</a:ln></c:spPr>'
_SHOWN = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
_LABELS = '<c:dLblPos val="r"/>' + "".join(f'<c:show{name} val="{on}"/>' for name, on in _SHOWN.items())
_STROKES = (
    f"<c:spPr {_NAMES}><a:ln><a:noFill/></a:ln></c:spPr>",
    f"<c:marker {_NAMES}>{_MARKER}</c:marker>",
    f"<c:dLbls {_NAMES}>{_LABELS}</c:dLbls>",
)
