"""Every form of a figure DESIGN §2 names, and every form that must not be taken for one."""

from decimal import Decimal

import pytest

from loaders.figures.figure import read_figure
from loaders.shapes import Figure


def said(text: str) -> Figure:
    return read_figure(text, text)


@pytest.mark.parametrize(
    ("text", "value", "unit", "resolution"),
    [
        ("1,234", "1234", "", "1"),
        ("１，２３４", "1234", "", "1"),
        ("１２．５", "12.5", "", "0.1"),
        ("4671人", "4671", "人", "1"),
        ("4671 人", "4671", "人", "1"),
        ("2.33亿元", "2.33", "亿元", "0.01"),
        ("35%", "35", "%", "1"),
        ("１５％", "15", "%", "1"),
        ("5‰", "5", "‰", "1"),
        ("百分之三十五", "35", "%", "1"),
        ("3.2万", "32000", "", "1000"),
        ("91万名", "91", "万名", "1"),
        ("1亿2000万元", "120000000", "元", "10000"),
        ("一亿二千万元", "120000000", "元", "10000"),
        ("28万元/千户", "28", "万元/千户", "1"),
        ("¥1,234.50", "1234.50", "元", "0.01"),
        ("三十", "30", "", "1"),
        ("十亿零一万零一", "1000010001", "", "1"),
        ("壹仟", "1000", "", "1"),
        ("0", "0", "", "1"),
        ("0.00", "0", "", "0.01"),
        ("-5", "-5", "", "1"),
        ("－5", "-5", "", "1"),
        ("1.2E+05", "120000", "", "10000"),
        ("1:15", "15", "1:X", "1"),
        ("1：300", "300", "1:X", "1"),
        ("1/1.55", "1.55", "1:X", "0.01"),
        ("600平米", "600", "平米", "1"),
        ("4.8万元/年", "4.8", "万元/年", "0.1"),
        ("-0", "0", "", "1"),
        ("12（人）", "12", "人", "1"),
    ],
)
def test_exact(text: str, value: str, unit: str, resolution: str) -> None:
    number = Decimal(value)
    assert said(text) == Figure(number, number, number, "reported", unit, Decimal(resolution))


@pytest.mark.parametrize("text", ["约3000人", "大约3000人", "3000人左右", "3000人上下", "约 3000 人"])
def test_approximate(text: str) -> None:
    number = Decimal(3000)
    assert said(text) == Figure(number, number, number, "approximate", "人", Decimal(1))


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("约3000余人", 3000, 3000, None, "人"),
        ("约3000 余人", 3000, 3000, None, "人"),
        ("300余", 300, 300, None, ""),
        ("3300多户", 3300, 3300, None, "户"),
        ("30余万元", 30, 30, None, "万元"),
        ("3万余人", 3, 3, None, "万人"),
        ("约1.2万余户", Decimal("1.2"), Decimal("1.2"), None, "万户"),
        ("三百余户", 300, 300, None, "户"),
        ("500以上", 500, 500, None, ""),
        ("500户以上", 500, 500, None, "户"),
        ("500户及以上", 500, 500, None, "户"),
        ("超过20", 20, 20, None, ""),
        ("不少于300㎡", 300, 300, None, "㎡"),
        ("≥300", 300, 300, None, ""),
        ("近600", 600, None, 600, ""),
        ("不足500", 500, None, 500, ""),
        ("500以下", 500, None, 500, ""),
        ("不超过30㎡", 30, None, 30, "㎡"),
        ("＜5", 5, None, 5, ""),
        ("15—20", None, 15, 20, ""),
        ("15-20", None, 15, 20, ""),
        ("15～20", None, 15, 20, ""),
        ("15至20", None, 15, 20, ""),
        ("15——20㎡", None, 15, 20, "㎡"),
        ("15㎡-20㎡", None, 15, 20, "㎡"),
        ("约15-20㎡", None, 15, 20, "㎡"),
        ("1—2万", None, 10_000, 20_000, ""),
        ("1—2万元", None, 1, 2, "万元"),
    ],
)
def test_bounded(
    text: str, value: Decimal | int | None, low: Decimal | int | None, high: int | None, unit: str
) -> None:
    figure = said(text)
    assert (figure.value, figure.low, figure.high, figure.status, figure.unit) == (value, low, high, "bounded", unit)


@pytest.mark.parametrize("text", ["*", "＊", "***", "*万元", "约*人", "*余人", "不公开", "保密"])
def test_withheld(text: str) -> None:
    figure = said(text)
    assert (figure.value, figure.status, figure.mark, figure.problem) == (None, "withheld", text, None)


@pytest.mark.parametrize(
    "text", ["", "  ", "—", "——", "-", "–", "…", "……", "/", "／", "未填报", "无数据", "NA", "N/A", "　"]
)
def test_not_reported(text: str) -> None:
    figure = said(text)
    assert (figure.value, figure.status, figure.problem) == (None, "not_reported", None)


WRONG = """(12) 1,23 1,2345 0,123 0012 00 1_000 一百二 一一 二〇二四 一万五 2万5 零点 点一 零点零大 5² ½ inf nan NaN1
 TRUE 无 一 三四十 七八 几十 数百 5.
1.2.3 12,5 12。5 3:5 2/3 01:15 2021-06 2021-2022 20-15 15-15 5000-1万
近300余 约近300 300+ 12abc 12元人 万元 人 + 12岁人 1e400
#DIV/0! #N/A #REF! ==1 0x10 １２① Ⅻ 十来个 --5 12-15-18 1:15:30 12%% 3户5人 ①""".split()


@pytest.mark.parametrize("text", [*WRONG, "1 234", "12 ,5", "1\n2", "3 000人"])
def test_not_wholly_understood(text: str) -> None:
    figure = said(text)
    assert figure.value is figure.low is figure.high is None
    assert figure.problem is not None and len(figure.problem) == 4


@pytest.mark.parametrize(
    ("text", "mark"), [("12①", "①"), ("12*", "*"), ("5²", "²"), ("12（1）", "(1)"), ("12〔注〕", "〔注〕")]
)
def test_a_footnote_mark_never_joins_the_number(text: str, mark: str) -> None:
    figure = said(text)
    assert figure.value is None and figure.mark == mark
    assert figure.problem is not None and figure.problem[0] == "footnote_mark"


def test_error_values_are_told_apart() -> None:
    assert said("#DIV/0!").problem[0] == "error_value"  # type: ignore[index]
