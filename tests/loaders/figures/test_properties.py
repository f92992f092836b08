"""Thousands of generated texts: exact round trips; nothing accepted that does not use every digit or invents one."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.figures.figure import read_figure
from loaders.figures.numerals import chinese_number

DIGITS = "零一二三四五六七八九"
EXAMPLES = Path("/work/shared/reference/worked_examples.json")
WIDE = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")

ALPHABET = (
    "0123456789.,，． 余多约近-—至%*()（）①②▲#[]〔〕²½_eE/:万亿千百十一二两三零〇拾人元户㎡¥‰≥<超不足以上左右＊１２"
)


def spelt(number: int) -> str:
    """The number in Chinese characters, the slow obvious way."""
    if number < 10:
        return DIGITS[number]
    for worth, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= worth:
            above, below = divmod(number, worth)
            gap = "零" if below and below * 10 < worth else ""
            return spelt(above) + name + (gap + spelt(below) if below else "")
    raise AssertionError


@settings(max_examples=600, deadline=None)
@given(st.integers(0, 10**12 - 1))
def test_chinese_numerals_round_trip(number: int) -> None:
    assert chinese_number(spelt(number)) is not None
    assert number == 1 or read_figure(spelt(number), "").value == number


numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=3).flatmap(
    lambda d: st.sampled_from([d, d.quantize(Decimal("0.1")), d.quantize(Decimal(1))])
)


@settings(max_examples=1000, deadline=None)
@given(
    numbers,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "人", "万元", "㎡", "%", "元/千户", " 户"]),
    st.booleans(),
)
def test_written_numbers_round_trip(number: Decimal, marks: bool, wide: bool, unit: str, spaces: bool) -> None:
    text = f"{number:,f}" if marks else f"{number:f}"
    text = (text.translate(WIDE) if wide else text) + unit
    figure = read_figure(f" {text}\u3000" if spaces else text, "")
    assert figure.problem is None and figure.value == number and figure.unit == unit.strip()
    assert figure.resolution == Decimal(1).scaleb(int(number.as_tuple().exponent))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from("—-～~至"))
def test_ranges_round_trip(low: int, more: int, dash: str) -> None:
    figure = read_figure(f"{low}{dash}{low + more}人", "")
    assert (figure.low, figure.high, figure.value, figure.status) == (low, low + more, None, "bounded")


@settings(max_examples=3_000, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=9))
def test_every_digit_is_used_and_none_invented(text: str) -> None:
    figure = read_figure(text, "")
    assert (figure.problem is None) or (figure.value is figure.low is figure.high is None)
    shown = [end for end in (figure.value, figure.low, figure.high) if end is not None]
    if not shown or re.search("[一二两三零〇十拾百千万亿eE]", text) or figure.unit == "1:X":
        return
    written = re.sub(r"[^\d]", "", text.translate(str.maketrans("１２", "12")))
    worth = figure.resolution or Decimal(1)

    def as_written(end: Decimal) -> Decimal:
        return end.quantize(worth) if worth < 1 else end

    ends = [figure.low, figure.high] if figure.value is None else [figure.value]
    assert "".join(re.sub(r"[^\d]", "", f"{as_written(end):f}") for end in ends if end is not None).lstrip(
        "0"
    ) == written.lstrip("0")


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the reference folder is not here")
def test_published_numerals() -> None:
    cases = json.loads(EXAMPLES.read_text(encoding="utf-8"))["chinese_numerals"]
    for text, value in cases["strict"].items():
        assert read_figure(text, text).value == Decimal(str(value)), text
    for text in ("十万", "十亿零一万零一"):
        assert read_figure(text, text).value == cases["normal"][text]
    for text in (*cases["error_both"], *cases["error_strict"], "一七二零点一三四"):
        assert read_figure(text, text).problem is not None, text
