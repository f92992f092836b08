"""A `ChartSpec` as an editable Excel chart beside its own data, by XlsxWriter."""

from collections.abc import Callable, Sequence
from typing import Any

from charts.numbers import shown
from charts.office_lines import ENDS, over_columns
from charts.palette import ACCENT, FILL, INK, OUTLINE, RULE
from charts.spec import ChartSpec
from charts.words import SHAPE

HEIGHT = 320
_ROWS = 20
PATTERN = {"short": "wide_upward_diagonal", "undetermined": "percent_20"}


def add_chart(workbook: Any, sheet: Any, spec: ChartSpec, top: int, write_text: Callable[[str, str], None]) -> int:
    """Data from column A and row `top` (from 0) on, the chart to their right. Returns the first free row.

    `write_text` puts text into a cell: names come from outside, and the caller knows how they are made harmless.
    """
    first, last = top + 2, top + 1 + len(spec.marks)
    write_text(f"A{top + 1}", spec.title)
    write_text(f"A{top + 2}", "地方")
    write_text(f"B{top + 2}", f"数值（{spec.unit}）")
    for row, mark in enumerate(spec.marks, first):
        write_text(f"A{row + 1}", f"{SHAPE[mark.judgement]}{mark.name}")
        if mark.value is not None:
            sheet.write_number(row, 1, shown(mark.value))
    name = sheet.get_name()
    places = [name, first, 0, last, 0]
    bars = workbook.add_chart({"type": "column"})
    bars.add_series(
        {
            "name": [name, top + 1, 1],
            "categories": places,
            "values": [name, first, 1, last, 1],
            "points": [point(mark.judgement) for mark in spec.marks],
            "data_labels": {"value": True},
            "gap": 60,
        }
    )
    over = over_columns(spec)
    for column, (head, values) in enumerate(over.items(), 2):
        write_text(f"{'ABCDE'[column]}{top + 2}", head)
        for row, value in enumerate(values, first):
            if value is not None:
                sheet.write_number(row, column, value)
    if over:
        bars.combine(over_lines(workbook, name, list(over), (top + 1, 2), (first, last, 0)))
    bars.set_title({"name": spec.title, "overlay": False, "name_font": {"size": 11, "color": INK, "bold": False}})
    bars.set_legend({"position": "bottom"})
    bars.set_y_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": RULE}}})
    bars.set_size({"width": 760, "height": HEIGHT})
    sheet.insert_chart(top, max(4, 3 + len(over)), bars, {"description": spec.text[:8000]})
    write_text(f"A{last + 2}", spec.source)
    return max(last + 4, top + _ROWS)


def over_lines(workbook: Any, sheet: str, heads: Sequence[str], at: tuple[int, int], rows: tuple[int, int, int]) -> Any:
    """The line chart of what stands over the columns. `at`: the cell of the first heading, the others to its right;
    `rows`: first and last row, and the column of the names."""
    line = workbook.add_chart({"type": "line"})
    first, last, names = rows
    for column, head in enumerate(heads, at[1]):
        look: dict[str, Any] = {"line": {"color": ACCENT, "width": 2, "dash_type": "dash"}}
        if head.startswith(ENDS):
            edge = {"color": OUTLINE["undetermined"]}
            stroke = {"type": "long_dash", "size": 12, "border": edge, "fill": edge}
            look = {"line": {"none": True}, "marker": stroke, "data_labels": {"value": True, "position": "right"}}
        line.add_series(
            {
                "name": [sheet, at[0], column],
                "categories": [sheet, first, names, last, names],
                "values": [sheet, first, column, last, column],
                **look,
            }
        )
    return line


def point(judgement: str) -> dict[str, Any]:
    """How a bar of this judgement is filled and edged."""
    edge = {"color": OUTLINE[judgement], "width": 0.75}
    if judgement in PATTERN:
        return {
            "pattern": {"pattern": PATTERN[judgement], "fg_color": OUTLINE[judgement], "bg_color": "#FFFFFF"},
            "border": edge,
        }
    return {"fill": {"color": FILL[judgement]}, "border": edge}
