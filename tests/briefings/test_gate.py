"""Personal data never leaves; figures, codes and hashes are left alone."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefings.common import finished
from briefings.document import Paragraph, Text
from briefings.gate import clean, gated, masked
from tests.briefings.parts import material, order, text_of
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
