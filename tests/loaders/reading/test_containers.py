"""Every container the same table can come in, told by content whatever the name says; refusals in plain Chinese."""

import io
import struct
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from loaders.workbooks.reading import read_workbook
from tests.loaders.reading.sheets import save

ROWS = [
    ["甲区社区情况（2023年）"],
    ["社区", "户数（户）", "人数（人）"],
    ["东风社区", 1200, 30],
    ["朝阳社区", None, 45.5],
]
WANTED = {("东风社区", "户数", 1200), ("东风社区", "人数", 30), ("朝阳社区", "户数", None), ("朝阳社区", "人数", 45.5)}


def said(path: Path) -> set[tuple[object, ...]]:
    reading = read_workbook(path)
    assert reading.refused == ""
    assert reading.problems == ()
    (table,) = reading.tables
    assert (table.title, table.period) == ("甲区社区情况（2023年）", "2023")
    return {(c.labels[0], c.heading[0], None if c.figure.value is None else float(c.figure.value)) for c in table.cells}


def workbook(path: Path) -> bytes:
    return save(path, ROWS).read_bytes()


def rewritten(data: bytes, change: dict[str, str]) -> bytes:
    """A zip with texts replaced in all its XML parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            for one, other in change.items():
                part = part.replace(one, other)
            new.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["xlsx", "xls", "csv"])
@pytest.mark.parametrize("name", ["表.xlsx", "表.et", "表.sql", "表"])
def test_told_by_content_not_by_name(tmp_path: Path, kind: str, name: str) -> None:
    data = workbook(tmp_path / f"x.{kind}")
    (tmp_path / name).write_bytes(data)
    assert said(tmp_path / name) == WANTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_text_encodings(tmp_path: Path, encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join("" if v is None else str(v) for v in row) for row in ROWS)
    (tmp_path / "表.csv").write_bytes(text.encode(encoding))
    assert said(tmp_path / "表.csv") == WANTED


def test_strict_ooxml_with_and_without_a_second_reader(tmp_path: Path) -> None:
    strict = {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    path = tmp_path / "表.xlsx"
    path.write_bytes(rewritten(workbook(tmp_path / "x.xlsx"), strict))
    assert said(path) == WANTED
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    book.active["B3"].number_format = "0.00%"
    book.active["B3"] = 0.5
    book.save(tmp_path / "y.xlsx")
    path.write_bytes(rewritten((tmp_path / "y.xlsx").read_bytes(), strict))
    (table,) = read_workbook(path).tables
    assert [(str(c.figure.value), c.unit) for c in table.cells if c.cell == "B3"] == [("50", "%")]


def test_spreadsheetml_2003(tmp_path: Path) -> None:
    cells = "".join(
        "<Row>"
        + "".join(
            f'<Cell ss:Index="{c}"><Data ss:Type="{"String" if isinstance(v, str) else "Number"}">{v}</Data></Cell>'
            for c, v in enumerate(row, 1)
            if v is not None
        )
        + "</Row>"
        for row in ROWS
    )
    (tmp_path / "表.xls").write_text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Sheet1"><Table>{cells}</Table></Worksheet></Workbook>',
        encoding="utf-8",
    )
    assert said(tmp_path / "表.xls") == WANTED


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_web_page_saved_as_a_workbook(tmp_path: Path, encoding: str) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{'' if v is None else v}</td>" for v in row) + "</tr>" for row in ROWS)
    charset = "gb2312" if encoding == "gb18030" else encoding
    page = f'<html><head><meta charset="{charset}"></head><table>{rows}</table></html>'
    (tmp_path / "表.xls").write_bytes(page.encode(encoding))
    assert said(tmp_path / "表.xls") == WANTED


def test_opendocument(tmp_path: Path) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            "<table:table-cell/>"
            if v is None
            else f'<table:table-cell office:value-type="string"><text:p>{v}</text:p></table:table-cell>'
            if isinstance(v, str)
            else f'<table:table-cell office:value-type="float" office:value="{v}">'
            f"<text:p>{v}</text:p></table:table-cell>"
            for v in row
        )
        + "</table:table-row>"
        for row in ROWS
    )
    with zipfile.ZipFile(tmp_path / "表.ods", "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr(
            "content.xml",
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Sheet1">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
    assert said(tmp_path / "表.ods") == WANTED


@pytest.mark.parametrize(("password", "opens"), [("VelvetSweatshop", True), ("secret", False)])
def test_only_the_default_password_is_tried(tmp_path: Path, password: str, opens: bool) -> None:
    workbook(tmp_path / "x.xlsx")
    with (tmp_path / "x.xlsx").open("rb") as plain, (tmp_path / "表.xlsx").open("wb") as locked:
        OOXMLFile(plain).encrypt(password, locked)
    if opens:
        assert said(tmp_path / "表.xlsx") == WANTED
    else:
        assert "打开密码" in read_workbook(tmp_path / "表.xlsx").refused


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "空的"),
        (b"\xef\xbb\xbf", "空的"),
        (b"PK\x03\x04broken", "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000, "损坏"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (bytes(range(256)) * 20, "识别"),
        (b"<html><frameset><frame src='x.files/sheet001.htm'></frameset></html>", "附属文件夹"),
        (b"<html><body>no table</body></html>", "没有表格"),
        (b'<?xml version="1.0"?><unknown/>', "识别"),
        ("社区".encode("gb18030") + b"\xff\xff\xff,1", "编码"),
    ],
)
def test_refusals_name_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "表.xlsx").write_bytes(content)
    reading = read_workbook(tmp_path / "表.xlsx")
    assert reason in reading.refused
    assert reading.tables == ()


def test_truncated_and_missing_files(tmp_path: Path) -> None:
    data = workbook(tmp_path / "x.xlsx")
    (tmp_path / "表.xlsx").write_bytes(data[: len(data) // 2])
    assert "损坏" in read_workbook(tmp_path / "表.xlsx").refused
    assert "找不到" in read_workbook(tmp_path / "没有.xlsx").refused
    assert "找不到" in read_workbook(tmp_path).refused


def test_a_declared_document_type_is_refused(tmp_path: Path) -> None:
    data = workbook(tmp_path / "x.xlsx")
    path = tmp_path / "表.xlsx"
    path.write_bytes(rewritten(data, {"<worksheet": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'}))
    assert "DOCTYPE" in read_workbook(path).refused


def test_a_cell_too_far_out_is_refused(tmp_path: Path) -> None:
    data = workbook(tmp_path / "x.xlsx")
    path = tmp_path / "表.xlsx"
    path.write_bytes(rewritten(data, {'r="C4"': 'r="XFD1048576"'}))
    assert "位置过远" in read_workbook(path).refused


def test_a_lying_count_of_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(workbook(tmp_path / "x.xlsx"))
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/sharedStrings.xml", '<sst count="1" uniqueCount="4294967295"><si><t>a</t></si></sst>')
    assert "计数" in read_workbook(path).refused


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "表.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
        book.writestr("xl/worksheets/sheet1.xml", b" " * (64 << 20))
    assert "压缩比" in read_workbook(tmp_path / "表.xlsx").refused


def test_a_circular_chain_of_sectors_is_refused(tmp_path: Path) -> None:
    broken = bytearray(save(tmp_path / "x.xls", ROWS).read_bytes())
    (first,) = struct.unpack_from("<I", broken, 76)
    struct.pack_into("<I", broken, ((first + 1) << 9) + 4, 0)
    struct.pack_into("<I", broken, ((first + 1) << 9), 1)
    (tmp_path / "表.xls").write_bytes(broken)
    assert "损坏" in read_workbook(tmp_path / "表.xls").refused


@pytest.mark.parametrize(
    "change", [{"<patternFill/>": ""}, {"<pageMargins": '<pageSetup orientation="无" fitToHeight="一"/><pageMargins'}]
)
def test_damage_to_what_is_not_looked_at_does_not_hide_the_formats(tmp_path: Path, change: dict[str, str]) -> None:
    book = openpyxl.Workbook()
    for row in [["社区", "占比"], ["东风社区", 0.25], ["朝阳社区", 0.5]]:
        book.active.append(row)
    book.active["B2"].number_format = "0.00%"
    book.save(tmp_path / "x.xlsx")
    path = tmp_path / "表.xlsx"
    data = (tmp_path / "x.xlsx").read_bytes()
    path.write_bytes(rewritten(data, change))
    reading = read_workbook(path)
    assert [(c.figure.value, c.unit) for c in reading.tables[0].cells] == [(25, "%"), (Decimal("0.5"), "")]
    assert reading.problems == ()


def test_codes_written_as_formulas_in_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text('代码,社区,户数\n="330201",东风社区,1\n="330202",朝阳社区,2\n', encoding="utf-8")
    assert [c.code for c in read_workbook(tmp_path / "表.csv").tables[0].cells] == ["330201", "330202"]
