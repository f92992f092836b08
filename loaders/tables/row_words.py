"""What the texts of a row say of it: that it sums up others, that a place reported nothing, that it is of a period."""

from collections.abc import Sequence

from loaders.tables.keys import Keys
from loaders.tables.labels import label
from loaders.tables.periods import is_month, period_of
from loaders.tables.views import View
from loaders.tables.words import is_note, is_total


def says_total(view: View, keys: Keys, row: int, names: Sequence[str]) -> bool:
    """Whether a row's names, its running number or what else it opens with say that it sums up others."""
    if any(map(is_total, names)) or is_total(keys.ordinal(row)):
        return True
    return view.first_column_of(row) not in keys.columns and is_total(label(view.first_text(row)))


def names_nothing_reported(view: View, keys: Keys, row: int) -> bool:
    """A row at the table's end that names a key and reports nothing."""
    main = keys.main
    first = view.first_text(row)
    single = len(view.rows[row]) == 1
    return (
        main is not None
        and bool(view.text(row, main))
        and not is_note(first)
        and len(first.strip()) <= 30
        and (not single or view.width(row, main) == 1)
    )


def names_period(keys: Keys, row: int) -> bool:
    """Whether a row of no figure names a period, not a remark below the column of periods."""
    said = keys.period_text(row)
    return bool(period_of(said) or is_month(said))
