"""A heat map taken away as a workbook: a table of places by indicators, coloured by rules."""

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook

from briefings.chart_book import HEAT, SHEET, chart_book
from charts.heat import heat
from tests.charts.answers import answer

FOUND = [
    answer("甲街道", "12", "short", gap="18", attainment="41.2", area="1"),
    answer("=1+1", "35", "met", attainment="100", area="2"),
    answer("丙街道", None, "undetermined", low="25", high="32", area="3"),
    answer("丁街道", None, "no_data", reason="未填报", area="4"),
    answer("戊街道", "29.99", "short", gap="0.01", attainment="99.97", area="5"),
]


def test_the_grid_holds_attainment_as_numbers_with_the_signs_and_rules_colour_it() -> None:
    second = [replace(a, indicator="other", title="另一指标") for a in FOUND]
    pairs = [one for both in zip(FOUND, second, strict=True) for one in both]
    book = load_workbook(BytesIO(chart_book(heat(pairs, "来源"))))
    assert book.sheetnames == [SHEET, HEAT]
    sheet = book[HEAT]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=2, max_row=6, values_only=True)}
    assert rows["甲街道"] == (41, 41) and rows["=1+1"] == (100, 100) and rows["戊街道"] == (99, 99)
    assert rows["丙街道"] == ("◇", "◇") and rows["丁街道"] == ("○", "○")
    assert [cell.value for cell in sheet[1]] == ["地方", FOUND[0].title, "另一指标"]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    (area,) = sheet.conditional_formatting
    assert str(area.sqref) == "B2:C6" and len(area.rules) == 3
    assert sheet["B2"].number_format.startswith("[>=100]") and sheet.freeze_panes == "B2"


def test_a_heat_map_without_figures_has_no_grid() -> None:
    assert load_workbook(BytesIO(chart_book(heat([FOUND[3]], "来源")))).sheetnames == [SHEET]
