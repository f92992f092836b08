"""Units: what is one, where it stands in a heading, exact conversion."""

from decimal import Decimal
from fractions import Fraction

import pytest

from loaders.figures.unit_labels import split_unit, units_of_line
from loaders.figures.units import factor, inverse, is_unit, scaled, times, unit_of_cell


@pytest.mark.parametrize(
    ("given", "wanted", "by"),
    [
        ("万元", "元", 10_000),
        ("亿元", "万元", 10_000),
        ("千元", "元", 1000),
        ("平方米", "㎡", 1),
        ("M²", "㎡", 1),
        ("m2", "㎡", 1),
        ("万平方米", "㎡", 10_000),
        ("公顷", "㎡", 10_000),
        ("亩", "㎡", Fraction(2000, 3)),
        ("㎡/户", "㎡/百户", 100),
        ("平方米每百户", "㎡/百户", 1),
        ("万元/千户", "元/千户", 10_000),
        ("元/户", "元/千户", 1000),
        ("人/万城镇常住人口", "人/万人", 1),
        ("人/千户", "人/百户", Fraction(1, 10)),
        ("‰", "%", Fraction(1, 10)),
        ("万人", "人", 10_000),
        ("万名", "人", 10_000),
        ("百户", "户", 100),
        ("所", "个", 1),
        ("万", "户", 10_000),
        ("万元/年", "元", 10_000),
        ("元/人·年", "元/人", 1),
        ("万元/年·人", "元/人", 10_000),
        ("元/人/年", "元/人", 1),
    ],
)
def test_conversion_is_exact(given: str, wanted: str, by: Fraction | int) -> None:
    assert factor(given, wanted) == by


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("人", "元"),
        ("人", "人次"),
        ("户", "人"),
        ("万", "元"),
        ("㎡", "㎡/百户"),
        ("女=100", "人"),
        ("", "人"),
        ("1:X", "人"),
        ("元/月", "元"),
    ],
)
def test_what_does_not_convert_is_none(given: str, wanted: str) -> None:
    assert factor(given, wanted) is None


def test_inverse_rate() -> None:
    assert inverse("户/人", "人/千户") == 1000
    assert Decimal(1000) / Decimal(500) == 2
    assert inverse("人/户", "人/千户") is None
    assert inverse("户", "人") is None


def test_times_is_exact() -> None:
    assert times(Decimal("2.33"), Fraction(10**8)) == Decimal(233_000_000)
    assert times(Decimal("5"), Fraction(1, 10)) == Decimal("0.5")


@pytest.mark.parametrize(
    ("label", "split"),
    [
        ("户数（户）", ("户数", "户")),
        ("户数(户)", ("户数", "户")),
        ("面积【㎡】", ("面积", "㎡")),
        ("每百户面积(㎡)", ("每百户面积", "㎡")),
        ("性别比\n（女=100）", ("性别比\n（女=100）", "")),
        ("执业(助理)医师", ("执业(助理)医师", "")),
        ("65岁及以上人口数(人口抽样调查)(人)", ("65岁及以上人口数(人口抽样调查)", "人")),
        ("一般公共预算支出（亿元）i", ("一般公共预算支出i", "亿元")),
        ("社区（村）数", ("社区（村）数", "")),
        ("户数（单位：万户）", ("户数", "万户")),
        ("经费( 万 元 )", ("经费", "万元")),
        ("同比（±%）", ("同比", "%")),
        ("同比（+/-%）", ("同比", "%")),
        ("比上年增减±％", ("比上年增减", "%")),
        ("社区工作者（专职，人）", ("社区工作者（专职）", "人")),
        ("面积（平方米、含共享）", ("面积（含共享）", "平方米")),
        ("增减（人，%）", ("增减（人，%）", "")),
        ("楼栋（幢、户）", ("楼栋（幢、户）", "")),
        ("面积（自有，㎡，租用）", ("面积（自有，㎡，租用）", "")),
    ],
)
def test_unit_in_a_heading(label: str, split: tuple[str, str]) -> None:
    assert split_unit(label) == split


def test_unit_of_the_chinese_part_of_a_bilingual_heading() -> None:
    label = "年末户籍人口(万人)\r\nHousehold Registered Population\r\n(10 000 persons)"
    assert split_unit(label)[1] == "万人"


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("单位：户、人", ("户", "人")),
        ("金额单位：元", ("元",)),
        ("2024年社区经费（单位：万元）", ("万元",)),
        ("计量单位:平方米", ("平方米",)),
        ("单位：%", ("%",)),
        ("编制单位：某某办公室", ()),
        ("填报单位：万元", ()),
        ("单位：某某街道", ()),
        ("本表由各单位填写", ()),
    ],
)
def test_unit_line(line: str, units: tuple[str, ...]) -> None:
    assert units_of_line(line) == units


def test_a_denominator_is_not_a_unit_alone() -> None:
    assert is_unit("人/社区") and is_unit("㎡/百户居民")
    assert not is_unit("社区") and not is_unit("村") and not is_unit("百户居民")


@pytest.mark.parametrize(
    ("own", "around", "text", "unit"),
    [
        ("", "元", "3.2万", "元"),
        ("", "万元", "3.2", "万元"),
        ("", "万元", "3.2万", None),
        ("", "百户", "三百", None),
        ("亿元", "万元", "2.33亿元", "亿元"),
        ("人", "元", "3人", None),
        ("㎡", "㎡/百户", "30㎡", "㎡"),
        ("%", "", "35%", "%"),
        ("", "", "12", ""),
    ],
)
def test_unit_that_holds_for_a_cell(own: str, around: str, text: str, unit: str | None) -> None:
    assert unit_of_cell(own, around, text) == unit


def test_scaled() -> None:
    assert [scaled(unit) for unit in ("万元", "百户", "元", "百分点", "千瓦时", "千克", "㎡/百户")] == [True, True] + [
        False
    ] * 5
