"""What a chart of places says: its finding, its order, its standard, its source, and what it must never hide."""

from decimal import Decimal

from charts.drawing import figure_of
from charts.gap_bars import DRAWN, gap_bars
from charts.numbers import shown
from charts.palette import FILL, PATTERN
from tests.charts.answers import answer, standard

TOWNS = [
    answer("甲街道", "35", "met", attainment="100", gap="-5", need="0"),
    answer("乙街道", "20", "short", attainment="66.7", gap="10", need="120"),
    answer("丙街道", "12", "short", attainment="40", gap="18", need="90"),
    answer("丁街道", None, "no_data", reason="未填报"),
    answer("戊街道", None, "undetermined", low="25", high="32", reason="区间跨过标准"),
]


def test_the_title_is_the_finding() -> None:
    spec = gap_bars(TOWNS, ["甲.xlsx"])
    expected = "5 个街道（乡镇）中 2 个未达标，缺口最大的是乙街道（还差 120 ㎡），1 个无法判定，1 个无数据"
    assert spec.title == expected
    assert spec.text.startswith(expected) and "丙街道 12  ▼ 未达标" in spec.text


def test_all_met_and_none_known_are_said_so() -> None:
    assert gap_bars(TOWNS[:1], []).title == "1 个街道（乡镇）全部达标"
    assert gap_bars(TOWNS[3:], []).title == "2 个街道（乡镇）都不能判定是否达标：1 个无法判定，1 个无数据"


def test_worst_first_and_no_figure_last() -> None:
    assert [m.name for m in gap_bars(TOWNS, []).marks] == ["丙街道", "乙街道", "戊街道", "甲街道", "丁街道"]


def test_the_source_line_names_workbooks_edition_coverage_and_number() -> None:
    source = gap_bars(TOWNS, ["甲.xlsx", "乙.xlsx", "丙.xlsx", "丁.xlsx"], TOWNS[0]).source
    for said in ("甲.xlsx、乙.xlsx、丙.xlsx 等 4 份", "第 7 版", "3/4 个社区（村）", "占分母 80%", "某发〔2021〕1号"):
        assert said in source


def test_a_band_is_drawn_as_a_band_and_a_line_as_a_line() -> None:
    band = standard("15", "20")
    shapes = figure_of(gap_bars([answer("甲", "16", "met", standard=band)], []))["layout"]["shapes"]
    assert [s["type"] for s in shapes] == ["rect", "line"] and (shapes[0]["x0"], shapes[0]["x1"]) == (15.0, 20.0)
    assert [s["type"] for s in figure_of(gap_bars(TOWNS, []))["layout"]["shapes"]] == ["line"]


def test_places_with_their_own_standards_get_a_tick_each() -> None:
    places = [answer("甲", "16", "met"), answer("乙", "40", "short", standard=standard("50", id="S002"))]
    spec = gap_bars(places, [])
    assert spec.shared_standard is None and "各地标准不同，共 2 条" in spec.line
    assert sorted(s["x0"] for s in figure_of(spec)["layout"]["shapes"]) == [30.0, 50.0]


def test_no_data_has_no_bar_and_undetermined_no_colour() -> None:
    figure = figure_of(gap_bars(TOWNS, []))
    bars = figure["data"][0]
    assert bars["x"][-1] is None
    assert bars["base"][2] == 25.0 and bars["x"][2] == 7.0
    assert bars["marker"]["color"][2] == FILL["undetermined"] == "#FFFFFF"
    assert len({PATTERN[s] for s in ("met", "short", "undetermined")}) == 3


def test_zero_is_a_bar_of_zero_and_not_missing() -> None:
    spec = gap_bars([answer("甲", "0", "short", need="30", attainment="0")], [])
    assert figure_of(spec)["data"][0]["x"] == [0.0] and spec.marks[0].label.startswith("0  ")


def test_more_places_than_can_be_read_are_said_to_be_more() -> None:
    many = [answer(f"社区{i}", str(i), "short", need=str(100 - i), attainment=str(i)) for i in range(DRAWN + 5)]
    spec = gap_bars(many, [])
    assert len(spec.marks) == DRAWN and f"图中列出有数据的前 {DRAWN} 个" in spec.title


def test_a_line_is_never_drawn_across_places_it_does_not_bind() -> None:
    places = [answer("甲", "16", "no_standard", standard=None), answer("乙", None, "no_data", standard=standard("300"))]
    assert gap_bars(places, []).shared_standard is None
    assert figure_of(gap_bars(places, []))["layout"]["shapes"] == []


def test_among_many_places_those_without_data_are_left_to_the_table() -> None:
    many = [answer(f"镇{i}", None, "no_data") for i in range(20)] + [answer("甲镇", "31", "met")]
    spec = gap_bars(many, [])
    assert [m.name for m in spec.marks] == ["甲镇"] and "20 个无数据" in spec.title and "有数据的 1 个" in spec.title


def test_two_places_of_one_name_are_told_apart() -> None:
    spec = gap_bars(
        [answer("新村", "1", "short", area="330101001001"), answer("新村", "2", "short", area="330101001002")], []
    )
    assert {m.name for m in spec.marks} == {"新村 330101001001", "新村 330101001002"}


def test_money_is_in_ten_thousands_with_its_standard() -> None:
    funds = answer("甲", "200000", "short", unit="元/千户", standard=standard("357358.84"), need="2000000")
    spec = gap_bars([funds], [])
    assert spec.unit == "万元/千户" and spec.marks[0].value == Decimal("20")
    assert spec.marks[0].least == Decimal("35.735884") and shown(spec.marks[0].least) == Decimal("35.74")


def test_names_cannot_be_markup_in_plotly() -> None:
    ticks = figure_of(gap_bars([answer("<b>甲</b>", "1", "met")], []))["layout"]["yaxis"]["ticktext"]
    assert ticks == ["&lt;b&gt;甲&lt;/b&gt;"]


def test_a_target_says_its_year_and_an_unverified_standard_says_so() -> None:
    target = standard(kind="target", target_year=2020, overdue=True, verified="unverified")
    line = gap_bars([answer("甲", "1", "short", standard=target)], []).line
    assert "目标(2020)，已逾期" in line and "［未核］" in line
