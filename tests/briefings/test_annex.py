"""The annex: live formulas of ours, no formula from data, every figure there."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from briefings.annex_file import annex_file
from briefings.annex_tables import in_order
from briefings.material import Material
from loaders.receiving.annotations import Annotation
from tests.briefings.parts import order


@pytest.fixture(scope="module")
def content(district: Material) -> bytes:
    return annex_file(district, order("annex"))


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    """The annex as written, with its formulas; nobody changes it."""
    return load_workbook(BytesIO(content))


def test_sheets_are_set_up(district: Material, book: Workbook) -> None:
    assert book.sheetnames == ["说明", "指标", "指标说明", "逐个社区", "数据", "标准", "来源", "图"]
    for sheet in book:
        assert sheet.freeze_panes and sheet.page_setup.orientation == "landscape" and sheet.print_title_rows == "$1:$1"
    short = [a.indicator for a in district.answers if a.judgement == "short"]
    drawn = [i for i in short if sum(b.indicator == i for b in district.below) > 1]
    assert drawn and len(book["图"]._charts) == len(drawn)


def test_notes_are_listed_where_asked_without_withdrawn_ones(city: Material) -> None:
    here = Annotation(
        "1", "371502", "facility_area_per_100hh", 2023, "某科", "=已与街道核对", "2026-11-22T09:00:00+08:00"
    )
    others = (
        replace(here, id="2", area="330211"),
        replace(here, id="3", year=2022),
        replace(here, id="4", withdrawn_at="2026-11-22T10:00:00+08:00", withdrawn_by="某科"),
    )
    noted = load_workbook(BytesIO(annex_file(city, replace(order("annex"), notes=(here, *others)))))
    rows = list(noted["批注"].iter_rows(min_row=2, values_only=True))
    assert [row[1:5] for row in rows] == [("371502", "每百户综合服务设施面积", "=已与街道核对", "某科")]
    assert noted["批注"]["D2"].data_type == "s"
    assert "批注" not in load_workbook(BytesIO(annex_file(city, order("annex")))).sheetnames


def test_formulas_stand_only_where_they_may(book: Workbook) -> None:
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert sheet.title in ("指标", "逐个社区") and cell.column_letter in "CDFKLM"


def test_values_kept_with_formulas_are_the_editions(district: Material, content: bytes, book: Workbook) -> None:
    kept, live = load_workbook(BytesIO(content), data_only=True)["指标"], book["指标"]
    formulas = 0
    for line, answer in enumerate(in_order(district), 2):
        for column, value in (
            ("F", answer.value),
            ("K", answer.gap),
            ("L", answer.need.pooled),
            ("M", answer.need.summed),
        ):
            found = kept[f"{column}{line}"].value
            assert (found is None) == (value is None or answer.judgement == "no_data")
            if found is not None:
                assert abs(found - float(value)) < 1e-6 * max(1.0, abs(float(value)))  # type: ignore[arg-type]
                formulas += live[f"{column}{line}"].data_type == "f"
    assert formulas >= 20


def test_a_reader_who_changes_households_moves_ratio_gap_and_need(district: Material, book: Workbook) -> None:
    """The chain of references: need → standard, numerator and denominator → the cells received."""
    line = next(n for n, a in enumerate(in_order(district), 2) if a.indicator == "facility_area_per_100hh")
    sheet = book["指标"]
    assert sheet[f"F{line}"].value == f'=IF(D{line}=0,"",C{line}*E{line}/D{line})'
    assert sheet[f"K{line}"].value == f"=H{line}-F{line}"
    assert sheet[f"L{line}"].value == f"=MAX(0,ROUND(H{line}*D{line}/E{line}-C{line},6))"
    first = int(sheet[f"D{line}"].value.split("$")[2].split(":")[0])
    assert book["数据"][f"A{first}"].value == "户数"
