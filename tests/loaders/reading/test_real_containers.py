"""The same workbook as other programs write it into every container (tests/workbooks/containers): exact cells."""

from pathlib import Path

import pytest

from loaders.workbooks.reading import read_workbook

FOLDER = Path(__file__).resolve().parents[2] / "workbooks" / "containers"
#: cell: labels | heading | period | value or status | unit
STAFF = {
    "C6": "清河街道/花园社区|户数|2023|3200|户",
    "D6": "清河街道/花园社区|社区工作者/专职|2023|18|人",
    "E6": "清河街道/花园社区|社区工作者/兼职|2023|2|人",
    "F6": "清河街道/花园社区|其中持证占比|2023|45.5|%",
    "C7": "清河街道/幸福里社区|户数|2023-12|2105.5|户",
    "D7": "清河街道/幸福里社区|社区工作者/专职|2023-12|12|人",
    "E7": "清河街道/幸福里社区|社区工作者/兼职|2023-12|3|人",
    "F7": "清河街道/幸福里社区|其中持证占比|2023-12|25|%",
    "C8": "东升镇/双泉村|户数|2023|980|户",
    "D8": "东升镇/双泉村|社区工作者/专职|2023|0|人",
    "E8": "东升镇/双泉村|社区工作者/兼职|2023|withheld|人",
    "F8": "东升镇/双泉村|其中持证占比|2023|10|%",
}
GRIDS = {"B2": "网格数（个）|值||44|个", "B3": "错误格|值||not_reported|", "B4": "比率（%）|值||12.5|%"}
#: What a file keeps: the hidden row, the hidden column, the hidden sheet.
ROW, COLUMN, SHEET = ("A7", "hidden_rows"), ("E1", "hidden_columns"), ("", "hidden_sheet")
ERROR = ("B3", "error_value")
KEPT = {
    "sheetjs.xlsx": [ROW, COLUMN, ERROR, SHEET],
    "sheetjs.xlsb": [ROW, COLUMN, ERROR, SHEET],
    "biff8.xls": [COLUMN, ERROR, SHEET],
    "biff8.et": [COLUMN, ERROR, SHEET],
    "biff5_936.xls": [ERROR, SHEET],
    "biff5_10008.xls": [ERROR, SHEET],
    "xml2003.xml": [ROW, COLUMN, ERROR, SHEET],
    "office.xlsx": [ROW, COLUMN, ERROR, SHEET],
    "office.xls": [ROW, COLUMN, ERROR, SHEET],
    "office.ods": [ROW, COLUMN, ERROR, SHEET],
    "office.fods": [ROW, COLUMN, ERROR, SHEET],
    "office.xml": [ERROR],
    "office.html": [ERROR],
}
#: Containers of one sheet without merges or formats: dates are 12/30/23, or serials in the oldest.
PLAIN = ("biff2.xls", "biff4.xls", "page.xls", "utf16.txt", "utf8.csv")


def said(name: str, sheet: int) -> dict[str, str]:
    table = read_workbook(FOLDER / name).tables[sheet]
    return {
        c.cell: "|".join(
            (
                "/".join(c.labels),
                "/".join(c.heading),
                c.period,
                c.figure.status if c.figure.value is None else f"{float(c.figure.value):g}",
                c.unit,
            )
        )
        for c in table.cells
    }


@pytest.mark.parametrize("name", sorted(KEPT))
def test_every_cell(name: str) -> None:
    reading = read_workbook(FOLDER / name)
    assert reading.refused == ""
    assert said(name, 0) == STAFF
    # LibreOffice writes truth values as plain numbers into these.
    numbers = {"C2", "C3", "C4"} if name in ("office.xml", "office.html") else set()
    assert {cell: text for cell, text in said(name, 1).items() if cell not in numbers} == GRIDS
    assert [(p.cell, p.kind) for p in reading.problems] == KEPT[name]
    about = {c.cell: c.figure.status for c in reading.tables[0].cells}
    assert about["E7"] == "approximate"
    assert reading.tables[0].title == "2023年社区工作者配备情况统计表"
    assert list(reading.tables[0].row_kinds.values()) == ["data", "data", "data", "total", "note"]


@pytest.mark.parametrize("name", PLAIN)
def test_plain_containers(name: str) -> None:
    reading = read_workbook(FOLDER / name)
    assert (reading.refused, reading.problems) == ("", ())
    found = {cell: text for cell, text in said(name, 0).items() if cell[0] != "F"}
    told = "2023-12" if name.startswith("biff") else "2023"
    wanted = {cell: text.replace("2023-12", told) for cell, text in STAFF.items() if cell[0] != "F"}
    assert found == wanted
    shares = {c.cell: (f"{c.figure.value:g}".rstrip("0"), c.unit) for c in reading.tables[0].cells if c.cell == "F6"}
    assert shares["F6"] in (("45.5", "%"), ("0.455", ""))


@pytest.mark.parametrize(("name", "kind"), [("text.dif", "DIF"), ("text.slk", "SYLK")])
def test_what_no_office_sends_is_refused_by_name(name: str, kind: str) -> None:
    assert kind in read_workbook(FOLDER / name).refused
