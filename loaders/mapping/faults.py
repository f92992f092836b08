"""What is said when a figure that was read cannot be taken in: found, wanted, do, in the user's words."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.models import Indicator, Item
from catalogue.records import Problem
from loaders.shapes import Column, Table, TidyCell

#: Problems about a table, a check or a unit stand beside others at one cell; the rest are told once per cell.
OWN_KINDS = frozenset(
    (
        "nothing_mapped",
        "no_year",
        "total_differs",
        "ratio_differs",
        "unknown_unit",
        "unit_not_fitting",
        "year_differs",
        "part_of_year",
    )
)


def nothing_mapped(table: Table) -> Problem:
    """No heading of the table is a known item or indicator."""
    return Problem(
        table.sheet, _first(table), "nothing_mapped", f"{table.range} 这张表没有一列认得出是哪个数据项或指标",
        "至少一列的标题是登记过的叫法", "请核对表头，或把叫法登记到 catalogue/aliases.csv；说明性的表可以不管",
    )  # fmt: skip


def not_figures(table: Table, column: Column) -> Problem:
    """A column of a known item that holds mostly text, so that none of it was read."""
    return Problem(
        table.sheet, f"{column.letter}{max(table.header_rows[1], 1)}", "column_not_figures",
        f"“{'·'.join(column.path)}”这一列大多不是数，或夹在两列地名之间分不清是谁的，整列没有读入",
        "每格一个写明白的数，或者表示没有填报、不公开的符号；地名都在数的左边", "请把文字改成数，地名移到左边",
    )  # fmt: skip


def no_year(table: Table, count: int) -> Problem:
    """Nobody says which year the figures are of."""
    return Problem(
        table.sheet, _first(table), "no_year", f"{count} 个数没有写明是哪一年的", "列标题、工作表名、标题里的年份",
        "请在标题写明年份，或导入时用 --year 指定",
    )  # fmt: skip


def part_of_year(sheet: str, cells: Sequence[tuple[TidyCell, str]], title: str, taken: str, year: int) -> Problem:
    """Several periods of one year, or a part of it only. `taken`: the period that stands for the year, "" for none.

    `cells`: those not taken, each with its period.
    """
    said, rest = "、".join(dict.fromkeys(period for _, period in cells)), f"{len(cells)} 格没有采用"
    found, do = f"不是全年的数，{rest}", "请报送全年的数"
    if taken == str(year):
        found, do = f"另有全年的数，这 {rest}", "请核对全年的数"
    elif taken:
        found, do = f"按最后一期 {taken} 采用，其余 {rest}", "请核对年度数是不是这一期；不是的，另行报送年度数"
    return Problem(
        sheet, cells[0][0].cell, "part_of_year", f"{year} 年的“{title}”写的是 {said}，{found}", "全年的数", do
    )


def year_differs(table: Table, sheet: str, title: str) -> Problem:
    """The sheet's name and the title name different years."""
    return Problem(
        table.sheet, _first(table), "year_differs",
        f"工作表名写的是 {sheet} 年，标题写的是 {title} 年，已按工作表名读入",
        "两处年份一致", "请核对后改正其中一处",
    )  # fmt: skip


def bad_unit(sheet: str, cells: Sequence[TidyCell], kind: str, unit: str, wanted: Item | Indicator) -> Problem:
    """A column whose figures have no unit, or one that cannot be turned into the item's."""
    found = f"单位“{unit}”与“{wanted.title}”不符" if unit else f"“{wanted.title}”没有写明单位"
    return Problem(
        sheet, cells[0].cell, kind, f"{found}（共 {len(cells)} 格，没有采用）", f"可以换算成{wanted.unit}的单位",
        "请在表头或单位栏写明单位",
    )  # fmt: skip


def impossible(sheet: str, cell: TidyCell, title: str, kind: str) -> Problem:
    """A figure that cannot be true of its item."""
    why = {"negative_count": "是负数", "fraction_of_count": "不是整数", "too_large": "大得无法存储"}[kind]
    return Problem(
        sheet, cell.cell, kind, f"{title}写的是“{cell.text}”，{why}", "可能的数",
        "请核对原始材料，改正这一格后重新报送",
    )  # fmt: skip


def total_differs(sheet: str, cell: TidyCell, stated: Decimal, computed: Decimal, parts: int, blank: int) -> Problem:
    """A total row's figure is not the sum of the rows it covers."""
    beside = f"（另有 {blank} 行未填）" if blank else ""
    return Problem(
        sheet, cell.cell, "total_differs", f"合计写的是 {plain(stated)}，{parts} 行相加是 {plain(computed)}{beside}",
        "合计等于各行之和", "请核对各行与合计，改正后重新报送；各行的数已照原样读入",
    )  # fmt: skip


def total_out_of_range(
    sheet: str, cell: TidyCell, stated: Decimal, low: Decimal, high: Decimal | None, parts: Sequence[TidyCell]
) -> Problem:
    """A total row's figure that its parts, some of them not exact, cannot come to."""
    most = f"至多 {plain(high)}" if high is not None else ""
    span = f"至少 {plain(low)}{'，' + most if most else ''}"
    inexact = [part.cell for part in parts if part.figure.status not in ("reported", "not_reported")]
    beside = "、".join(inexact[:5]) + (f" 等 {len(inexact)} 格" if len(inexact) > 5 else "")
    return Problem(
        sheet, cell.cell, "total_differs",
        f"合计写的是 {plain(stated)}，{len(parts)} 行相加{span}（{beside} 不是确数）",
        "合计在各行之和的范围内", "请核对各行与合计，改正后重新报送；各行的数已照原样读入",
    )  # fmt: skip


def ratio_differs(sheet: str, cell: TidyCell, title: str, stated: Decimal, computed: Decimal) -> Problem:
    """A stated ratio is not what the row's own figures give."""
    return Problem(
        sheet, cell.cell, "ratio_differs", f"{title}写的是 {plain(stated)}，按同一行的数计算是 {plain(computed)}",
        "写明的比值与同一行的分子、分母相符", "请核对分子、分母与比值，改正后重新报送",
    )  # fmt: skip


def plain(value: Decimal) -> str:
    """A number for a sentence: no exponent, no trailing zeros, at most four decimals."""
    text = f"{value.quantize(Decimal('0.0001')):f}" if value.as_tuple().exponent < -4 else f"{value:f}"  # type: ignore[operator]
    return text.rstrip("0").rstrip(".") if "." in text else text


def _first(table: Table) -> str:
    return (
        min((cell for cell in (*table.cells, *table.total_cells)), key=lambda c: (c.row, c.column)).cell
        if (table.cells or table.total_cells)
        else table.range.split(":")[0]
    )
