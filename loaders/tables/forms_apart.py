"""Where forms stand in a sheet: they are read apart from its tables."""

from loaders.tables.form_fields import is_field, is_place
from loaders.tables.forms import MOST_ROWS, Form, form_in
from loaders.tables.rowtypes import row_types
from loaders.tables.views import View


def forms_apart(view: View) -> tuple[list[tuple[View, Form]], View | None]:
    """(forms with the rows they take, what is left): the whole of a sheet, its parts between blank rows, its top."""
    if len(view.patterns) > MOST_ROWS:
        return [], view
    if (form := form_in(view, row_types(view))) is not None:
        return [(view, form)], None
    found: list[tuple[View, Form]] = []
    left: list[int] = []
    for rows in _runs(list(view.rows)):
        ends = range(len(rows), 1, -1) if _opens(view, rows) else ()
        for end in ends:
            part = View(view.grid, rows=rows[:end])
            if (form := form_in(part, row_types(part))) is not None:
                found.append((part, form))
                left += rows[end:]
                break
        else:
            left += rows
    if not found:
        return [], view
    return found, View(view.grid, rows=left) if left else None


def _runs(rows: list[int]) -> list[list[int]]:
    """Rows in runs without a blank row between."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _opens(view: View, rows: list[int]) -> bool:
    """Whether the first row of several cells holds two fields with something beside each, or names the place; or, below
    a title, one field with a figure beside it."""
    types = row_types(view)
    first = next((row for row in rows if len(view.kinds(row)) > 1 and types[row] != "U"), 0)
    texts = [view.text(first, column) for column in view.kinds(first)] if first else []
    fields = [is_field(text) for text in texts]
    placed = is_place(texts[:1]) and "y" not in view.patterns[first]
    listed = rows[0] < first and len(texts) == 2 and view.patterns[first][-1] in "nms"
    return (len(texts) > 3 or placed or listed) and any(fields[::2]) and not any(fields[1::2])
