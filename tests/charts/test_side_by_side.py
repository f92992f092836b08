"""Places side by side: what is said of the distance, and that no row claims more than its figures."""

from decimal import Decimal

from catalogue.comparison_answers import ComparedIndicator, Difference
from charts.drawing import figure_of
from charts.picture import picture
from charts.row_scale import from_zero, rows_of
from charts.side_by_side import distance, finding, side_by_side
from charts.table import table_of
from tests.charts.answers import answer, standard


def apart(value: str | None, low: str, high: str, higher: str = "") -> Difference:
    return Difference("乙", None if value is None else Decimal(value), Decimal(low), Decimal(high), higher, ("basis",))


def compared(*others: Difference) -> ComparedIndicator:
    gaps = (answer("甲", "20", "short"), answer("乙", "36", "short", standard=standard("40")))
    first = gaps[0]
    return ComparedIndicator(first.indicator, first.title, first.domain, first.unit, 2023, gaps, others)


def test_a_distance_is_said_in_words() -> None:
    gap = answer("乙", "36", "met")
    assert distance(apart("16", "16", "16", "乙"), gap) == "高 16 ㎡/百户"
    assert distance(apart("-1.5", "-1.5", "-1.5", "甲"), gap) == "低 1.5 ㎡/百户"
    assert distance(apart("0", "0", "0"), gap) == "相同"
    assert distance(apart(None, "-5", "2"), gap) == "相差 −5–2 ㎡/百户，分不出高低"
    assert distance(Difference("乙", None, None, None, "", ()), gap) == "—"


def test_each_place_keeps_its_own_standard_and_what_differs_is_named() -> None:
    spec = side_by_side([compared(apart("16", "16", "16", "乙"))], {}, "来源", {})
    assert [m.least for m in spec.marks] == [30, 40]
    rows = table_of(spec).said()
    assert rows[1][-5] == "高 16 ㎡/百户" and rows[1][-1] == "口径不同"
    assert spec.title == "两地都有数据的指标 1 项：乙数值较高的 1 项"
    assert picture(figure_of(spec))["shapes"]


def test_near_figures_lie_near_each_other() -> None:
    (row,) = rows_of(side_by_side([compared(apart("16", "16", "16"))], {}, "来源", {}).marks)
    at = from_zero(row).at
    assert abs((at(Decimal("54.99")) or 0) - (at(Decimal(55)) or 0)) < 1


def test_nothing_in_common_is_said() -> None:
    gaps = (answer("甲", None, "no_data"), answer("乙", "36", "met"))
    row = ComparedIndicator("i", "t", "d", "u", 2023, gaps, (Difference("乙", None, None, None, "", ()),))
    assert finding([row]) == "2 个地方没有共同有数据的指标" and finding([]) == "没有可比的指标"
