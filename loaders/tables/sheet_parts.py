"""Where the first part of a sheet starts below the sheet's own title."""

from loaders.tables.periods import period_of
from loaders.tables.preambles import FULL_TITLE
from loaders.tables.views import View
from loaders.tables.words import is_attached, is_continued, is_unit_line, numbering, pair_of


def parted(view: View, rows: list[int], following: list[int]) -> tuple[list[int], list[int]]:
    """(the sheet's own lines, those of its first part) where a numbered title (一、2022年) stands below another, or
    another title where the next table has but one like it (`following`: the rows above that)."""
    for place, row in enumerate(rows):
        if place and numbering(view.first_text(row)) in (1, 2) and not is_unit_line(view.first_text(row)):
            return rows[:place], rows[place:]
    titles = [row for row in rows if is_part_title(view, row)]
    if len(titles) > 1 and len([row for row in following if is_part_title(view, row)]) == 1:
        if not FULL_TITLE.search(view.first_text(titles[-1])):
            return rows[: rows.index(titles[-1])], rows[rows.index(titles[-1]) :]
    return [], rows


def is_part_title(view: View, row: int) -> bool:
    """Whether a row may be the title of a table or of a part: it opens with a text that is no period, unit or pair."""
    text = view.first_text(row)
    if not any("\u3400" <= char <= "\u9fff" for char in text):
        return False  # a title in English below the Chinese one says nothing of its own
    return not (is_unit_line(text) or pair_of(text) or period_of(text) or is_attached(text) or is_continued(text))
