"""An interval without a point is no empty column in an Office chart: both its ends stand there with their figures."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from briefings.chart_book import SHEET, chart_book
from briefings.making import made
from briefings.material import Material
from charts.gap_bars import gap_bars
from charts.office_chart import chart_data
from tests.briefings.parts import material, order
from tests.charts.answers import answer

FOUND = [
    answer("甲街道", "12", "short", gap="18", need="90.5", area="1"),
    answer("丙街道", None, "undetermined", low="25", high="32", area="2"),
    answer("丁街道", None, "undetermined", low="20", high=None, area="3"),
    answer("戊街道", None, "no_data", reason="未填报", area="4"),
]


@pytest.fixture(scope="module")
def unsure() -> Material:
    return material([answer("某区", "20", "short", gap="10", need="100")], FOUND)


def test_both_ends_are_series_of_their_own() -> None:
    spec = gap_bars(FOUND, ["a.xlsx"], FOUND[0])
    rows = {one.name: list(one.values) for one in chart_data(spec)}
    names = [m.name for m in spec.marks]
    low, high = rows["区间下限（㎡/百户）"], rows["区间上限（㎡/百户）"]
    assert low[names.index("丙街道")] == 25 and high[names.index("丙街道")] == 32
    assert low[names.index("丁街道")] == 20 and high[names.index("丁街道")] is None
    assert low[names.index("甲街道")] is None and low[names.index("戊街道")] is None
    assert "区间下限（㎡/百户）" not in {s.name for s in chart_data(gap_bars(FOUND[:1], ["a.xlsx"], FOUND[0]))}


def test_slides_draw_them_as_strokes_over_the_columns(unsure: Material) -> None:
    deck = Presentation(BytesIO(made(unsure, order("slides"), ".pptx")))
    (chart,) = [s.chart for slide in deck.slides for s in slide.shapes if s.has_chart]
    lines = {s.name: s for s in chart.plots[1].series}
    assert list(lines) == ["标准（㎡/百户）", "区间下限（㎡/百户）", "区间上限（㎡/百户）"]
    assert sorted(v for v in lines["区间下限（㎡/百户）"].values if v is not None) == [20, 25]


def test_workbooks_draw_them_too(unsure: Material) -> None:
    book = load_workbook(BytesIO(made(unsure, order("annex"), ".xlsx")))
    heads = [cell.value for cell in book["图"][2]]
    assert heads[:5] == ["地方", "数值（㎡/百户）", "标准（㎡/百户）", "区间下限（㎡/百户）", "区间上限（㎡/百户）"]
    sheet = load_workbook(BytesIO(chart_book(gap_bars(FOUND, ["a.xlsx"], FOUND[0]))))[SHEET]
    assert len(sheet._charts) == 1 and any("区间下限（㎡/百户）·图用" == c.value for row in sheet for c in row)
