"""What is wrong with a table as a whole: no heading above its figures, nothing filled in, two columns headed alike."""

from catalogue.records import Problem
from loaders.shapes import Column
from loaders.tables.blank_forms import nothing_filled
from loaders.tables.columns import Columns
from loaders.tables.cutting import Block
from loaders.tables.form_fields import LEAST_FIELDS, is_field
from loaders.tables.keys import address


def heading_problems(sheet: str, block: Block, columns: Columns) -> list[Problem]:
    """What a person is told of a table's heading and columns."""
    problems: list[Problem] = []
    view = block.view
    if not block.heading and not _lists_fields(block, columns):
        where = address(block.first_body, min(view.rows[block.first_body]))
        problems.append(
            Problem(
                sheet, where, "heading_not_found", "这片数字上方没有找到表头", "数字上方有写明各列是什么的表头",
                "请补上表头后重新提交",
            )
        )  # fmt: skip
    if nothing_filled(columns):
        where = address(block.first_body, view.first_column_of(block.first_body))
        problems.append(Problem(sheet, where, "nothing_filled", "这张表一个数都没有填", "填好的数", "请填好后重新提交"))
    problems += [
        Problem(
            sheet, f"{column.letter}{block.first_body}", "heading_not_found", f"{column.letter} 列的数上方没有列名",
            "每列数字上方写明是什么", "请补上列名，或按“项目—填报内容”一对一对重新排",
        )
        for column in _beside_names(block, columns)
    ]  # fmt: skip
    return problems + _same_heading(sheet, block, columns)


def _beside_names(block: Block, columns: Columns) -> list[Column]:
    """The columns of figures without a heading, under one that has others, right of texts that have none either."""
    values = [column for column in columns.columns if column.role == "value" and columns.counts[column.index]["n"]]
    if not block.heading or all(column.path for column in values):
        return []  # nearly every table
    headed = {column.index: bool(column.path) for column in columns.columns}
    named = {c for c in headed if not headed[c] and columns.counts[c]["t"] and not columns.counts[c]["n"]}
    return [c for c in values if not c.path and c.index - 1 in named and any(map(headed.get, headed))]


def _lists_fields(block: Block, columns: Columns) -> bool:
    """Whether most rows are fields (户数 | 1200), each with one figure beside it: no heading is needed."""
    rows = [row for row in block.body if block.types[row] == "B"]
    fields = sum(is_field(block.view.text(row, columns.numbers[0])) for row in rows)
    return len(columns.numbers) == 2 and len(columns.of("value")) == 1 and fields >= LEAST_FIELDS * len(rows)


def _same_heading(sheet: str, block: Block, columns: Columns) -> list[Problem]:
    """Two columns of figures under one and the same heading cannot be told apart."""
    seen: dict[tuple[object, ...], str] = {}
    problems = []
    for column in columns.columns:
        if column.role != "value" or not column.path:
            continue
        known = seen.setdefault((column.path, column.unit), column.letter)
        if known != column.letter:
            where = columns.headings[column.index].cells[-1]
            problems.append(
                Problem(
                    sheet, address(*where), "heading_not_unique",
                    f"{known} 列和 {column.letter} 列的表头都是“{'·'.join(column.path)[:40]}”", "每列的表头各不相同",
                    "请写明两列各是什么",
                )
            )  # fmt: skip
    return problems
