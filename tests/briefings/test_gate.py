"""Personal data never leaves; figures, codes and hashes are left alone."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefings.common import finished
from briefings.document import Paragraph, Text, Written
from briefings.evidence import as_written
from briefings.gate import clean, gated, harmless, masked
from tests.briefings.parts import cell, material, order, text_of
from tests.charts.answers import answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("电话13812345678。", "mobile"),
        ("电话 138 1234 5678", "mobile"),
        ("手机：１３８１２３４５６７８", "mobile"),
        ("+86 13812345678", "mobile"),
        ("身份证11010519491231002X", "id_number"),
        ("证件110105 19491231 002X，谢谢", "id_number"),
        ("卡号6222021234567890128", "bank_card"),
        ("办公室0635-8241234", "telephone"),
        ("家住幸福路12号3幢401室", "home_address"),
        ("住2单元301室", "home_address"),
        ("联系人张三，盼复", "person_name"),
        ("2023年13812345678", "mobile"),
        ("202313812345678", "mobile"),
        ("2023112213812345678", "mobile"),
        ("138123456782023", "mobile"),
        ("1381234567813912345678", "mobile"),
        ("Tel13812345678", "mobile"),
        ("138.1234.5678", "mobile"),
        ("（138）12345678", "mobile"),
        ("202311010519491231002X", "id_number"),
        ("20230635-8241234", "telephone"),
    ],
)
def test_personal_data_is_taken_out(text: str, kind: str) -> None:
    left, kinds = masked(text)
    assert kinds == [kind] and "（已遮盖）" in left
    assert not any(c in left for c in ("1381234", "19491231", "622202", "8241234", "401", "301", "张三"))


@pytest.mark.parametrize(
    "text",
    [
        "共4,671人，缺口1,128人", "990101001001", "371502", "2021-2022年", "12,342.9㎡", "9,677.03万元",
        "国办发〔2021〕56号", hashlib.sha256(b"x").hexdigest(), "D5:D96、F12", "2026年11月22日09:13", "100000户",
        "990101001001", "130102001001", "371502001001371502001002", "990101001001 990101001002", "13812345678元",
        "202313800001111元", "2023年度100138000011元", "7c819b2a485fa511", "ab13812345678cde", "20210001-20230001",
        "2019 2020 2021 2022", "13.800001111", "0.13812345678", "1,381,234,5678",
    ],
)  # fmt: skip
def test_figures_codes_and_hashes_stay(text: str) -> None:
    assert masked(text) == (text, [])


def test_a_document_lists_what_was_masked_and_where() -> None:
    made = material([answer("某区", "26", "short", gap="4", need="1")])
    asked = order("report", signature="经办人电话13812345678")
    document = finished(made, asked, "标题", (Paragraph((Text("身份证11010519491231002X"),)),))
    assert {(m.where, m.kind) for m in document.masked} == {("正文", "身份证件号码"), ("落款", "手机号码")}
    assert text_of(document.blocks[0].runs) == "身份证（已遮盖）"  # type: ignore[union-attr]
    assert not gated(replace(document, masked=())).masked


@given(st.text(max_size=80))
def test_cleaned_text_fits_every_file(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)
    assert clean(text).encode("utf-8") is not None and "\n" not in clean(text)


def test_a_year_beside_a_number_stays() -> None:
    assert masked("202313812345678")[0] == "2023（已遮盖）" and masked("138123456782023")[0] == "（已遮盖）2023"
    assert masked("2023 13812345678，联系")[0] == "2023 （已遮盖），联系"


def test_a_cell_read_as_a_figure_is_none_however_it_looks() -> None:
    read = cell("990101", "funds", "13812345678")
    other = cell("990101", "funds", "5", text="5（13812345678）")
    assert isinstance(as_written(read), Written) and harmless((as_written(read),)) == ("13812345678",)
    assert "13812345678" not in harmless((as_written(other),))[0]


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["人", "元", "㎡", "户", "%", "万元", "项次"]))
def test_no_quantity_is_taken_for_a_number_of_somebody(value: int, unit: str) -> None:
    for text in (f"{value}{unit}", f"{value:,}{unit}", f"共{value}{unit}（2023年）", f"{value / 100:,.2f}{unit}"):
        assert masked(text) == (text, [])


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", "2023", "2023年", "电话", "20231122", "T"])
)
def test_no_mobile_number_passes(number: str, before: str) -> None:
    for text in (f"{before}{number}", f"{before}{number}，谢谢", f"（{before}{number}）", f"{before}{number}2022"):
        assert number not in masked(text)[0] and masked(text)[1]
