"""Writes the hand-worked workbooks beside it: what was stated, the standards, and the answers with their working.

    python -m tests.worked_examples.make

The answers are typed here as worked by hand; nothing of the project computes them.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

HERE = Path(__file__).parent
INPUTS = ("地方", "年份", "数据项", "数值", "低", "高", "精度")
STANDARDS = (
    "编号",
    "指标",
    "关系",
    "数值",
    "上限",
    "每",
    "下限",
    "分档",
    "辖区",
    "起",
    "止",
    "类别",
    "目标年",
    "年增",
    "基年",
)
ANSWERS = ("问", "地方", "年份", "指标", "规则", "答", "应为", "算式")
DISTRICT, TOWN, OTHER = "330211", "330211001", "330211002"
ONE, TWO, THREE, FOUR, FIVE = (f"{TOWN}00{n}" for n in range(1, 6))

Row = Sequence[Any]


def stated(
    area: str, item: str, value: Any, year: int = 2018, low: Any = "", high: Any = "", resolution: Any = 1
) -> Row:
    """One cell of a workbook; an exact figure unless its ends are given."""
    return area, year, item, value, low, high, resolution


def standard(id: str, indicator: str, amount: Any, every: Any, compare: str = "at_least", **other: Any) -> Row:
    """One clause in the law's own form."""
    return (
        id, indicator, compare, amount, other.get("upper", ""), every, other.get("floor", ""),
        other.get("brackets", ""),
        other.get("area", DISTRICT), other.get("start", ""), other.get("end", ""), other.get("kind", "requirement"),
        other.get("target", ""), other.get("rise", ""), other.get("base", ""),
    )  # fmt: skip


def gaps(
    area: str, indicator: str, said: Iterable[tuple[str, Any, str]], year: int = 2018, rule: str = "nearest"
) -> list[Row]:
    """What `gaps` must answer."""
    return [("gaps", area, year, indicator, rule, key, value, working) for key, value, working in said]


COMPOUND = [280000, 294000, 308700, 324135, 340341.75, 357358.84, 375226.78, 393988.12, 413687.52, 434371.9, 456090.5,
            478895.02, 502839.77]  # fmt: skip
SIMPLE = [280000, 294000, 308000, 322000, 336000, 350000, 364000, 378000, 392000, 406000, 420000, 434000, 448000]
COMPOUND_SUMS = [0, 0, 8700, 32835, 73176.75, 130535.59, 205762.37, 299750.49, 413438.01, 547809.91, 703900.41,
                 882795.43, 1085635.2]  # fmt: skip
SIMPLE_SUMS = [0, 0, 8000, 30000, 66000, 116000, 180000, 258000, 350000, 456000, 576000, 710000, 858000]
TAIYUAN = "0-2000:3;2000-3000:4;3000-4000:5;4000-5000:6;5000-:6+1/500"


def series() -> list[Row]:
    """镇海 2013–2025: 1,000 households, 300,000 元 each year, 280,000 元 per 1,000 rising by 5%."""
    rows: list[Row] = []
    for n, year in enumerate(range(2013, 2026)):
        found = {
            "compound": (COMPOUND[n], f"280000 × 1.05^{n}，保留两位"),
            "simple": (SIMPLE[n], f"280000 + 14000 × {n}"),
            "actual": (300000, "填报"),
            "cumulative_compound": (COMPOUND_SUMS[n], "历年欠数相加，多出的年份不抵"),
            "cumulative_simple": (SIMPLE_SUMS[n], "历年欠数相加，多出的年份不抵"),
        }
        rows += [("entitlement", DISTRICT, year, "funds_per_1000hh", "nearest", k, *v) for k, v in found.items()]
    return rows


BOOKS: dict[str, tuple[list[Row], list[Row], list[Row]]] = {
    "取哪条标准": (
        [stated(DISTRICT, "funds", 220), stated(DISTRICT, "homes", 1000)],
        [
            standard("全国", "funds_per_1000hh", 100, 1000, area="0"),
            standard("省", "funds_per_1000hh", 300, 1000, area="33"),
            standard("市旧", "funds_per_1000hh", 150, 1000, area="3302", end="2016-06"),
            standard("市", "funds_per_1000hh", 200, 1000, area="3302", start="2016-07"),
        ],
        [
            *gaps(
                DISTRICT,
                "funds_per_1000hh",
                [
                    ("standard.id", "市", "最近一级、仍有效"),
                    ("gap", -20, "200 − 220"),
                    ("judgement", "met", "220 ≥ 200"),
                    ("need.pooled", 0, ""),
                ],
            ),
            *gaps(
                DISTRICT,
                "funds_per_1000hh",
                [
                    ("standard.id", "省", "300 最高"),
                    ("gap", 80, "300 − 220"),
                    ("judgement", "short", ""),
                    ("need.pooled", 80, "1000 ÷ 1000 × 300 − 220"),
                ],
                rule="strictest",
            ),
            *gaps(
                DISTRICT,
                "funds_per_1000hh",
                [("standard.id", "全国", "只看全国"), ("gap", -120, "100 − 220")],
                rule="national",
            ),
        ],
    ),
    "逐年递增_镇海": (
        [
            row
            for year in range(2013, 2026)
            for row in (stated(DISTRICT, "funds", 300000, year), stated(DISTRICT, "homes", 1000, year))
        ],
        [standard("S170", "funds_per_1000hh", 280000, 1000, rise="0.05", base=2013, start="2013-01-01")],
        series(),
    ),
    "区间标准_镇海": (
        [
            *(stated(ONE, "homes", 3000, year) for year in (2015, 2016, 2017, 2018)),
            *(
                stated(ONE, "space", space, year)
                for year, space in ((2015, 449), (2016, 450), (2017, 600), (2018, 601))
            ),
        ],
        [standard("S173", "area_per_100hh", 15, 100, "between", upper=20)],
        [
            *gaps(
                ONE,
                "area_per_100hh",
                [("judgement", "short", "3000 ÷ 100 × 15 = 450 > 449"), ("need.pooled", 1, "450 − 449")],
                2015,
            ),
            *gaps(ONE, "area_per_100hh", [("judgement", "met", "正好到下限"), ("attainment", 100, "")], 2016),
            *gaps(ONE, "area_per_100hh", [("judgement", "met", "正好到上限 600"), ("flags", "", "不算超出")], 2017),
            *gaps(
                ONE,
                "area_per_100hh",
                [("judgement", "met", "超出上限仍达标"), ("flags", "above_band", "601 > 600")],
                2018,
            ),
        ],
    ),
    "按规模分档_太原": (
        [
            *(stated(code, "workers", 2) for code in (ONE, TWO, THREE, FOUR, FIVE)),
            *(
                stated(code, "homes", homes)
                for code, homes in ((ONE, 1999), (TWO, 2000), (THREE, 4999), (FOUR, 5499), (FIVE, 6000))
            ),
        ],
        [standard("S147", "workers_per_1000hh", "", "", brackets=TAIYUAN)],
        [
            *gaps(ONE, "workers_per_1000hh", [("need.pooled", 1, "不足2000户3人，3 − 2")]),
            *gaps(TWO, "workers_per_1000hh", [("need.pooled", 2, "2000户起4人，4 − 2")]),
            *gaps(THREE, "workers_per_1000hh", [("need.pooled", 4, "4000户起6人，6 − 2")]),
            *gaps(FOUR, "workers_per_1000hh", [("need.pooled", 4, "5000户6人，多499户不满500，6 − 2")]),
            *gaps(FIVE, "workers_per_1000hh", [("need.pooled", 6, "5000户6人，多1000户加2人，8 − 2")]),
            *gaps(
                TOWN,
                "workers_per_1000hh",
                [("need.pooled", 17, "3 + 4 + 6 + 6 + 8 − 10"), ("need.summed", 17, "1 + 2 + 4 + 4 + 6")],
            ),
        ],
    ),
    "比率和下限_河南": (
        [
            *(stated(code, "homes", homes) for code, homes in ((ONE, 500), (TWO, 1000), (THREE, 2000))),
            *(stated(code, "space", space) for code, space in ((ONE, 500), (TWO, 200), (THREE, 600))),
        ],
        [standard("S084", "area_per_100hh", 30, 100, floor=300)],
        [
            *gaps(
                ONE, "area_per_100hh", [("judgement", "met", "150 不足下限，按 300；500 ≥ 300"), ("need.pooled", 0, "")]
            ),
            *gaps(
                TWO,
                "area_per_100hh",
                [("judgement", "short", "1000 ÷ 100 × 30 = 300"), ("need.pooled", 100, "300 − 200")],
            ),
            *gaps(THREE, "area_per_100hh", [("judgement", "met", "2000 ÷ 100 × 30 = 600"), ("gap", 0, "正好")]),
        ],
    ),
    "两种缺口": (
        [
            *(
                stated(code, "homes", homes)
                for code, homes in ((ONE, 1000), (TWO, 1000), (THREE, 1000), (FOUR, 1000), (FIVE, 1000))
            ),
            *(stated(code, "workers", n) for code, n in ((ONE, 10), (TWO, 2), (THREE, 3), (FOUR, 3), (FIVE, 1))),
        ],
        [standard("S", "workers_per_1000hh", 1, 300)],
        [
            *gaps(
                TOWN,
                "workers_per_1000hh",
                [
                    ("numerator", 19, "10 + 2 + 3 + 3 + 1"),
                    ("denominator", 5000, ""),
                    ("value", 3.8, "19 ÷ 5000 × 1000"),
                    ("judgement", "met", "5000 ÷ 300 = 16.67 ≤ 19"),
                    ("need.pooled", 0, "整体够"),
                    ("need.summed", 7, "每个要 3.33：0 + 2 + 1 + 1 + 3，各自进位"),
                ],
            ),
        ],
    ),
    "带范围的自报数_聊城": (
        [stated(DISTRICT, "workers", 4671), stated(DISTRICT, "workers_per_10k", 14.5, resolution=0.1)],
        [standard("S002", "workers_per_10k", 18, 10000, area="0", kind="target", target=2025, start="2017")],
        gaps(
            DISTRICT,
            "workers_per_10k",
            [
                ("gap", 3.5, "18 − 14.5"),
                ("denominator", 3221379.310345, "4671 ÷ 14.5 × 10000"),
                ("denominator_low", 3210309.278351, "4671 ÷ 14.55 × 10000"),
                ("denominator_high", 3232525.951557, "4671 ÷ 14.45 × 10000"),
                ("need.pooled", 1128, "4671 × 18 ÷ 14.5 − 4671 = 1127.48"),
                ("need.low", 1108, "4671 × 18 ÷ 14.55 − 4671 = 1107.56"),
                ("need.high", 1148, "4671 × 18 ÷ 14.45 − 4671 = 1147.55"),
                ("judgement", "short", ""),
            ],
        ),
    ),
    "只报了一部分": (
        [
            *(
                stated(code, "homes", homes)
                for code, homes in ((ONE, 1000), (TWO, 1000), (THREE, 2000), (FOUR, 3000), (FIVE, 3000))
            ),
            *(
                stated(code, "space", space, year)
                for code, space, year in ((ONE, 200, 2018), (TWO, 300, 2018), (THREE, 700, 2018), (FOUR, 900, 2018))
            ),
        ],
        [standard("S", "area_per_100hh", 30, 100)],
        [
            *gaps(
                TOWN,
                "area_per_100hh",
                [
                    ("coverage.reported", 4, "第五个没有面积"),
                    ("coverage.expected", 5, ""),
                    ("coverage.share", 0.7, "7000 ÷ 10000 户"),
                    ("value", 30, "2100 ÷ 7000 × 100"),
                    ("judgement", "undetermined", "0.7 < 0.8"),
                    ("need.summed", 100, "只有第一个缺 300 − 200"),
                ],
            ),
            ("living_below", TOWN, 2018, "area_per_100hh", "nearest", "below", 1000, "只有第一个不足"),
            ("living_below", TOWN, 2018, "area_per_100hh", "nearest", "known", 7000, "1000 + 1000 + 2000 + 3000"),
            ("living_below", TOWN, 2018, "area_per_100hh", "nearest", "coverage.share", 0.8, "4 ÷ 5"),
        ],
    ),
    "份额": (
        [
            *(stated(code, "workers", n) for code, n in ((DISTRICT, 100), (TOWN, 30), (OTHER, 70))),
            *(stated(code, "urban", n) for code, n in ((DISTRICT, 70000), (TOWN, 35000), (OTHER, 35000))),
        ],
        [],
        [
            ("shares", TOWN, 2018, "workers_quotient", "nearest", "quotient", 0.6, "(30 ÷ 100) ÷ (35000 ÷ 70000)"),
            ("shares", TOWN, 2018, "workers_quotient", "nearest", "need", 20, "100 × 35000 ÷ 70000 − 30"),
            ("shares", OTHER, 2018, "workers_quotient", "nearest", "quotient", 1.4, "(70 ÷ 100) ÷ (35000 ÷ 70000)"),
            ("shares", OTHER, 2018, "workers_quotient", "nearest", "surplus", 20, "70 − 50"),
            *gaps(TOWN, "workers_quotient", [("value", 0.6, "同上")]),
        ],
    ),
}


def main() -> None:
    """Write every workbook."""
    for name, parts in BOOKS.items():
        book = Workbook()
        book.remove(book.active)
        for title, heads, rows in zip(("输入", "标准", "答案"), (INPUTS, STANDARDS, ANSWERS), parts, strict=True):
            sheet = book.create_sheet(title)
            for row in (heads, *rows):
                sheet.append(["" if cell is None else cell for cell in row])
        book.save(HERE / f"{name}.xlsx")


if __name__ == "__main__":
    main()
