"""What is said of figures that can be read but hardly be right: found, wanted, do. Told and kept, never corrected."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.models import Item
from catalogue.records import Observation, Problem
from loaders.mapping.faults import plain

_DO = "请核对原始材料和表头单位，改正后重新报送；这里的数已照原样读入"


def part_exceeds(seen: Observation, part: Item, whole: Item, above: Decimal, others: int) -> Problem:
    """A part is more than the whole it belongs to, in the same place and year."""
    return Problem(
        seen.sheet, seen.cell, "part_exceeds_whole",
        f"{part.title}写的是“{seen.text}”，多于同一地方、同一年的{whole.title} {plain(above)}{_beside(others)}",
        f"{part.title}不多于{whole.title}", "请核对两列是否写反、单位是否写错，改正后重新报送；这里的数已照原样读入",
    )  # fmt: skip


def part_exceeds_elsewhere(
    seen: Observation, item: Item, other: Observation, beside: Item, file: str, is_part: bool, others: int
) -> Problem:
    """A part is more than the whole another workbook states of the place and year, or a whole less than its part."""
    part, whole = (item, beside) if is_part else (beside, item)
    there = f"先前收下的“{file}”（{other.sheet}!{other.cell}）"
    return Problem(
        seen.sheet, seen.cell, "part_exceeds_whole",
        f"{item.title}写的是“{seen.text}”，{'多' if is_part else '少'}于{there}"
        f"里同一地方、同一年的{beside.title}“{other.text}”{_beside(others)}",
        f"{part.title}不多于{whole.title}",
        "请核对两份材料的口径和单位，有误的一份改正后重新报送；这里的数已照原样读入",
    )  # fmt: skip


def beyond_community(seen: Observation, item: Item, most: Decimal, others: int) -> Problem:
    """More than any community can have."""
    return Problem(
        seen.sheet, seen.cell, "beyond_maximum",
        f"{item.title}写的是“{seen.text}”，一个社区不会多到这个数{_beside(others)}",
        f"每个社区不超过 {plain(most)}{item.unit}", _DO,
    )  # fmt: skip


def jump_between_years(
    seen: Observation, item: Item, times: Decimal, year: int, value: Decimal, others: int
) -> Problem:
    """About 10, 100, 1,000 or 10,000 times what the same place said of another year."""
    return Problem(
        seen.sheet, seen.cell, "jump_between_years",
        f"{item.title}写的是“{seen.text}”，约为{year}年（{plain(value)}{item.unit}）的{_times(times)}{_beside(others)}",
        "各年之间没有整十倍、百倍、万倍的跳动", _DO,
    )  # fmt: skip


def far_from_siblings(seen: Observation, item: Item, middle: Decimal, times: Decimal, count: int) -> Problem:
    """Far away from the median of the places of the same level in this workbook."""
    return Problem(
        seen.sheet, seen.cell, "far_from_siblings",
        f"{item.title}写的是“{seen.text}”，约为同级 {count} 处中位数（{plain(middle)}{item.unit}）的{_times(times)}",
        "与同级各处大体相当", _DO,
    )  # fmt: skip


def ratio_out_of_line(
    seen: Observation, item: Item, beside: Observation, other: Item, times: Decimal, count: int
) -> Problem:
    """A figure that only shows to be wrong beside another one of its row: their ratio is a power of ten off."""
    return Problem(
        seen.sheet, seen.cell, "ratio_out_of_line",
        f"{item.title}写的是“{seen.text}”，与 {beside.cell} 的{other.title}“{beside.text}”之比，"
        f"约为同级 {count} 处中位数的{_times(times)}",
        "与同级各处的比值大体相当", "请核对这两格的单位和位数（如万元与元），改正后重新报送；这里的数已照原样读入",
    )  # fmt: skip


def swapped(seen: Observation, item: Item, beside: Observation, other: Item, others: int) -> Problem:
    """Two figures that are improbable where they stand and probable in each other's place."""
    return Problem(
        seen.sheet, seen.cell, "columns_swapped",
        f"{item.title}写的是“{seen.text}”，{beside.cell} 的{other.title}写的是“{beside.text}”，"
        f"两个数各自不像，对调后才像{_beside(others)}",
        "各列写各列的数", "请核对这两列是否写反，改正后重新报送；这里的数已照原样读入",
    )  # fmt: skip


def all_zero(seen: Observation, count: int) -> Problem:
    """Every figure of one place is 0 while its neighbours' are not."""
    return Problem(
        seen.sheet, seen.cell, "all_zero_row", f"这一处的 {count} 个数全写的是 0，其他各处几乎都不是 0",
        "确实为零，或者留空表示没有填报", "请核实是零还是没有填报；没有填报请留空，这里的数已按 0 读入",
    )  # fmt: skip


def duplicate_key(seen: Observation, first: Observation, item: Item) -> Problem:
    """The same place, year and item in two rows of one sheet, saying the same."""
    return Problem(
        seen.sheet, seen.cell, "duplicate_key",
        f"同一地方、同一年的{item.title}在 {first.cell} 已写过一次，数也相同",
        "一个地方在一张表里只写一行", "请核对是否重复，或是否另一个地方写错了名称",
    )  # fmt: skip


def survey_sample(sheet: str, cell: str, said: str, titles: Sequence[str]) -> Problem:
    """Households or people as counted in a sample survey cannot be a denominator."""
    return Problem(
        sheet, cell, "survey_sample", f"“{said}”：{'、'.join(titles)}是抽样调查的样本数，不是全部，没有采用",
        "全部住户、全部人口的数", "请改用统计局、公安或民政的全面数；推算为总体的数请在表中写明“推算”",
    )  # fmt: skip


def other_basis(sheet: str, cell: str, said: str, title: str, kept: bool) -> Problem:
    """Registered against resident people, or a yearly average against the year's end."""
    return Problem(
        sheet, cell, "population_basis",
        f"“{said}”与看板的“{title}”（常住、年末）口径不同，{'已照原样读入' if kept else '没有采用'}",
        "常住口径的年末数", "请换成常住、年末口径；只有这一口径时请在材料中说明，不要与常住口径的数混用",
    )  # fmt: skip


def _beside(others: int) -> str:
    return f"（本列还有 {others} 处相同情形）" if others else ""


def _times(times: Decimal) -> str:
    if times >= 1:
        return f" {plain(times.quantize(Decimal(1)) if times >= 10 else times.quantize(Decimal('0.1')))} 倍"
    return f" {plain((1 / times).quantize(Decimal(1)))} 分之一"
