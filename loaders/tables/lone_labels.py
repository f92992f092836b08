"""Labels that stand alone in a row of a heading: the last piece of one, or a lower level of one column."""

from loaders.tables.views import View


def is_fragment(view: View, row: int, body: int) -> bool:
    """Whether a lone text right above, over a figure and not over the names, may be the last piece of a label."""
    column = min(view.rows[row])
    figure = view.kind(body, column)
    over = figure in ("n", "s", "m") or (
        not figure and view.kind(row - 1, column) == "t"
    )  # left blank in the first row
    return column > view.first_column and over and column > min(view.rows[body])


def beside_merged(view: View, row: int) -> bool:
    """Whether labels are merged down over a row from above: what stands alone in it is a lower label."""
    return any((span := view.spans.get((row, c))) and span[0] < row for c in range(1, view.last_column + 1))


def top_over(view: View, types: dict[int, str], row: int, leftmost: int) -> int:
    """The row of labels above, with only lone labels between, that starts where the names do; 0 for none."""
    above = row - 1
    while types.get(above, "B") in "TY1" and min(view.rows[above]) > leftmost:
        above -= 1
    return above if types.get(above, "B") in "TY" else 0


def number_or_group(view: View, types: dict[int, str], rows: list[int], body: int) -> bool:
    """Whether rows between a heading and the body are only running numbers and names of groups, above no figure."""
    lone = {row: view.first_column_of(row) for row in rows if types[row] == "1"}
    return all(types[r] == "O" or (r in lone and view.kind(body, lone[r]) == "t") for r in rows)


def lone_heading(
    view: View, types: dict[int, str], waiting: list[int], body: int
) -> tuple[list[int], list[int], list[int]]:
    """A heading of a single label standing over the body's last column, where no row holds several labels."""
    if waiting and types[waiting[-1]] == "1":
        row = waiting[-1]
        column = min(view.rows[row])
        inner = column > min(view.rows[body]) or view.first_column == view.last_column
        if inner and column in view.rows[body] and body - row == 1:
            return waiting[:-1], [row], []
    return list(waiting), [], []
