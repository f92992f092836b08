"""The chart beside a table of its figures in a workbook, by XlsxWriter: columns with the standard as a line, lines over
years, or points. A heat map is a sheet of coloured cells instead (office_sheet_heat)."""

from decimal import Decimal
from typing import Any

from charts.office_lines import ENDS, over_columns, pointless
from charts.office_sheet_chart import over_lines, point
from charts.palette import INK, MET, RULE
from charts.spec import ChartSpec
from charts.table import ChartTable

#: More rows than this are no readable chart on a sheet; the first are drawn.
MOST = 40
WIDE, HIGH = 820, 400
COLUMNS = ("bars", "bullet", "intervals", "waterfall", "spine", "map")


def add_native(workbook: Any, sheet: Any, spec: ChartSpec, table: ChartTable, head: int) -> None:
    """Draw the chart to the right of the table whose headings stand in row `head` (from 0)."""
    if not spec.marks or not spec.has_figures:
        return
    if spec.kind in COLUMNS:
        chart = _columns(workbook, sheet, spec, table, head)
    elif spec.kind in ("multiples", "trend"):
        chart = _lines(workbook, sheet.get_name(), spec, table, head)
    elif spec.kind == "scatter":
        chart = _points(workbook, sheet.get_name(), spec, table, head)
    else:
        return
    chart.set_title({"name": spec.title, "overlay": False, "name_font": {"size": 11, "color": INK, "bold": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": WIDE, "height": HIGH})
    right = len(table.heads) + (4 if any(pointless(m) for m in spec.marks) else 1)
    sheet.insert_chart(head, right, chart, {"description": spec.text[:8000]})


def _column(table: ChartTable, start: str) -> int | None:
    """The column whose heading starts so."""
    return next((n for n, head in enumerate(table.heads) if head.startswith(start)), None)


def _columns(workbook: Any, sheet: Any, spec: ChartSpec, table: ChartTable, head: int) -> Any:
    name = sheet.get_name()
    first, last = head + 1, head + min(len(spec.marks), MOST)
    value = _column(table, spec.value_head) or 1
    chart = workbook.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": [name, head, value],
            "categories": [name, first, 0, last, 0],
            "values": [name, first, value, last, value],
            "points": [point(m.judgement) for m in spec.marks[:MOST]],
            "data_labels": {"value": True},
            "gap": 60,
        }
    )
    standard = _column(table, "标准")
    if standard is not None:
        chart.combine(over_lines(workbook, name, [table.heads[standard]], (head, standard), (first, last, 0)))
    ends = {name: row for name, row in over_columns(spec).items() if name.startswith(ENDS)}
    if ends:
        at = len(table.heads) + 1
        _beside(sheet, ends, (head, at))
        chart.combine(over_lines(workbook, name, list(ends), (head, at), (first, last, 0)))
    chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": RULE}}})
    return chart


def _beside(sheet: Any, columns: dict[str, list[Decimal | None]], at: tuple[int, int]) -> None:
    """The ends of intervals without a point, beside the table: the chart draws them where no column stands."""
    for column, (head, values) in enumerate(columns.items(), at[1]):
        sheet.write_string(at[0], column, f"{head}·图用")
        for row, value in enumerate(values[:MOST], at[0] + 1):
            if value is not None:
                sheet.write_number(row, column, value)


def _lines(workbook: Any, name: str, spec: ChartSpec, table: ChartTable, head: int) -> Any:
    """A line per name; the rows of a name stand together."""
    value = _column(table, spec.value_head) or 2
    chart = workbook.add_chart({"type": "line"})
    starts = [n for n, m in enumerate(spec.marks) if n == 0 or spec.marks[n - 1].key != m.key]
    for start, end in zip(starts[:MOST], [*starts[1:], len(spec.marks)], strict=False):
        first, last = head + 1 + start, head + end
        chart.add_series(
            {
                "name": [name, first, 0],
                "categories": [name, first, 1, last, 1],
                "values": [name, first, value, last, value],
                "marker": {"type": "automatic"},
            }
        )
    return chart


def _points(workbook: Any, name: str, spec: ChartSpec, table: ChartTable, head: int) -> Any:
    across, value = _column(table, spec.across_head) or 1, _column(table, spec.value_head) or 2
    first, last = head + 1, head + len(spec.marks)
    chart = workbook.add_chart({"type": "scatter"})
    chart.add_series(
        {
            "name": [name, head, value],
            "categories": [name, first, across, last, across],
            "values": [name, first, value, last, value],
            "marker": {"type": "circle", "fill": {"color": MET}},
        }
    )
    chart.set_x_axis({"name": table.heads[across]})
    chart.set_y_axis({"name": table.heads[value]})
    return chart
