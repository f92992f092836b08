"""A form that nobody has filled in, names beside blank columns: it says that nothing is reported."""

from loaders.tables.columns import Columns
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import period_of
from loaders.tables.views import View


def rows_to_fill(view: View, types: dict[int, str]) -> list[int]:
    """The rows under the heading of a view without figures whose names are written and most of whose columns are blank.

    [] where half of the heading's columns or more are filled: a list of texts. The heading is the last row of at least
    three labels, one of them the first column's.
    """
    labels = {row: len(pattern) - pattern.count(ABSENT) for row, pattern in view.patterns.items() if types[row] in "TY"}
    most = max(labels.values(), default=0)
    heading = max((row for row, count in labels.items() if count == most), default=0)
    if most < 3:
        return []
    below = [row for row in view.patterns if row > heading and types[row] in "T1"]
    named = view.columns_of(below)
    first = view.first_column_of(heading)
    rows = [row for row in below if view.first_column_of(row) == first or len(view.kinds(row)) > 1]
    blank = view.columns_of([heading]) - named
    wide = 2 * len(blank) > most or any(period_of(view.text(heading, column)) for column in blank)
    return rows if first in named and wide and len(rows) > 1 else []


def nothing_filled(columns: Columns) -> bool:
    """Whether no figure and no mark stands in any of the columns of figures, and these are most of what there is."""
    values = columns.of("value")
    told = columns.of("key", "value", "period", "code")
    return 2 * len(values) > len(told) and not any(columns.counts[c][k] for c in values for k in "nsm")
