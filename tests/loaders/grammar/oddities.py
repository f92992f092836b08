"""What is odd about a sheet without touching what it says: offsets, phantom areas, stray cells, hidden parts."""

from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw


def odd(draw: Draw, sheets: list[Canvas]) -> tuple[list[Canvas], frozenset[str]]:
    """(the sheets with their oddities, the kinds of problems that are rightly told)."""
    expected = {"part_exceeds_whole"} if "zeros" in draw else set()
    if "offset" in draw:
        sheets = [sheet.shifted(draw.one("down", (0, 1, 3)), draw.one("right", (0, 1, 2))) for sheet in sheets]
    for sheet in sheets:
        if "phantom" in draw:
            sheet.put(sheet.last_row + 40, sheet.last_column + 30, " ", "0.00")
        if "hidden_column" in draw:
            sheet.hidden_columns.add(draw.one("column", sorted({c for _, c in sheet.truths})))
            expected.add("hidden_columns")
        if "hidden_row" in draw:
            sheet.hidden_rows.add(draw.one("row", sorted({r for r, _ in sheet.truths})))
            expected.add("hidden_rows")
        if "stray" in draw:
            sheet.put(
                sheet.last_row + 5,
                sheet.last_column + draw.one("aside", (0, 3)),
                draw.one("stray", ("已核", "见附件", "√")),
            )
    if "hidden_sheet" in draw:
        hidden = Canvas(
            "参数", {(1, 1): "类别", (1, 2): "编码", (2, 1): "甲", (2, 2): 1, (3, 1): "乙", (3, 2): 2}, hidden=True
        )
        sheets = [*sheets, hidden]
        expected.add("hidden_sheet")
    if "empty_sheet" in draw:
        sheets = [*sheets, Canvas("Sheet2"), Canvas("Sheet3")]
    if "cover_sheet" in draw:
        sheets = [Canvas("封面", {(3, 2): "社区工作统计资料", (5, 2): "民政局编"}), *sheets]
    return sheets, frozenset(expected)
