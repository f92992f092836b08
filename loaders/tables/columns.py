"""What each column of a table is: key, value, period, code, unit, note or running number; and its unit."""

from openpyxl.utils import get_column_letter

from loaders.shapes import Column, Role
from loaders.tables import column_words as words
from loaders.tables.headings import Heading, heading_paths, key_text
from loaders.tables.labels import label
from loaders.tables.period_labels import period_said
from loaders.tables.periods import MONTH_WORDS, TIME_WORDS, dated_serial, heading_period, is_month, is_year, period_of
from loaders.tables.views import View
from loaders.tables.words import is_total


class Columns:
    """The columns of one table with their roles, and what the rows need to know of them."""

    def __init__(self, view: View, heading: list[int], body: list[int]) -> None:
        self.view = view
        self.body = body
        self.numbers = sorted(view.columns_of([*heading, *body]))
        self.headings: dict[int, Heading] = heading_paths(view, heading, self.numbers)
        self.counts = view.counts(body)
        self._known: dict[int, list[str]] = {}
        self.roles: dict[int, Role] = {}
        self._assign()
        self.columns = tuple(self._column(number) for number in self.numbers if self._kept(number))

    def of(self, *roles: Role) -> list[int]:
        """Column numbers of the given roles."""
        return [column.index for column in self.columns if column.role in roles]

    def _kept(self, number: int) -> bool:
        return bool(self.headings[number].path) or bool(self.counts[number])

    def _texts(self, number: int) -> list[str]:
        """The label forms down a column, made when a rule first asks for them."""
        if number not in self._known:
            texts = self.view.texts(number)
            self._known[number] = [texts[row] for row in self.body if row in texts]
        return self._known[number]

    def _assign(self) -> None:
        self.roles |= {number: self._own_role(number) for number in self.numbers}
        values = [number for number in self.numbers if self.roles[number] == "value"]
        first = min(values, default=max(self.numbers, default=0) + 1)
        keys = [number for number in self.numbers if self.roles[number] == "key"]
        timed = any(self.roles[number] == "period" for number in self.numbers if number < first)
        if keys and min(keys) > first and (not timed or words.KEY.search(self._head(min(keys)))):
            first = min(keys) + 1
        named = [n for n in keys if n < first and not words.ATTRIBUTE.search(self._head(n))]
        for number in keys:
            head = self._head(number)
            attribute = bool(words.ATTRIBUTE.search(head) and set(named) - {number}) and not self._nested(number, named)
            texts = self._texts(number)
            repeats = any(texts == self._texts(other) for other in keys if other < number)
            said = number != keys[0] and not words.KEY.search(head) and words.are_sentences(texts)
            if number > first and named and not repeats and words.are_communities(head, texts):
                self.roles |= dict.fromkeys((value for value in values if value < number), "note")
            elif said or (number > first and not repeats) or (attribute and number not in named):
                self.roles[number] = "note"

    def _head(self, number: int) -> str:
        return key_text(self.headings[number].path)

    def _nested(self, number: int, named: list[int]) -> bool:
        """Whether a column is written only where a block of names right of it starts, or those left where its do."""
        own, outer, inner = (
            max((len(self._texts(c)) for c in some), default=0)
            for some in ([number], [c for c in named if c < number], [c for c in named if c > number])
        )
        return own < 0.7 * inner or 0 < outer < 0.7 * own

    def _own_role(self, number: int) -> Role:
        path, head = self.headings[number].path, self._head(number)
        filled = sum((counts := self.counts[number]).values())
        if any(map(words.ORDINAL.match, (head, *path[-1:]))) and not counts["t"] > filled / 2:
            return "ordinal"
        if words.BAND.match(head) and all(words.ORDINAL.match(self._head(c)) for c in self.numbers if c < number):
            return "key"  # 年龄 over 0-4, 0, 1 …
        if words.CONTACT.search(head) or words.REMARK.match(head) or self._of_days(number, head):
            return "note"
        if counts["n"] == filled and head and not words.TELLING.search(head):
            return "value"
        if any(map(words.CODE.search, (head, *path))) and all(map(words.is_in_code, self._texts(number))):
            return "code"
        if words.UNIT.match(head) and words.are_units(self._texts(number), head):
            return "unit"
        if words.NOTE.match(head) and not counts["n"] > filled / 2:
            return "note"
        if filled and self._is_period(number, head):
            return "period"
        if number == self.numbers[0] and counts["s"] and not counts["n"] and any(c["n"] for c in self.counts.values()):
            return "key"  # 35岁及以下, 300—500户: bands that name the rows
        figures = counts["n"] + counts["s"] + counts["m"]
        if filled and figures >= 0.5 * filled and figures > counts["t"]:
            return "ordinal" if not head and number == self.numbers[0] and self._runs(number) else "value"
        if filled and words.are_dates(self._texts(number)):
            return "note"
        if number != self.numbers[0] and words.are_quantities(self._texts(number), figures >= counts["t"]):
            return "value"
        if counts["n"] and self.headings[number].unit and number != self.numbers[0] and self._counts(number):
            return "value"  # 用房面积（㎡） of 300, 租用, 在建
        if not filled:
            return "key" if words.KEY.search(head) and number == self.numbers[0] else "value"
        return "note" if self._texts(number) and all(t in words.YES_OR_NO for t in self._texts(number)) else "key"

    def _counts(self, number: int) -> bool:
        """Whether a number stands in a row that is no total."""
        rows = (row for row in self.body if self.view.kind(row, number) == "n")
        return any(not is_total(label(self.view.first_text(row))) for row in rows)

    def _is_period(self, number: int, head: str) -> bool:
        named = head in TIME_WORDS or bool(words.LATIN_YEAR.fullmatch(head))
        seldom = number != self.numbers[0] and 2 * sum(self.counts[number].values()) < len(self.body)
        if (head or seldom) and not named and head not in MONTH_WORDS:
            return False
        texts = [dated_serial(text, head) for text in self._texts(number)] if named else self._texts(number)
        if number == self.numbers[0]:
            texts = [text for text in texts if not is_total(text)] or texts
        if head in MONTH_WORDS and all(is_month(text) for text in texts):
            return True
        if all(map(period_of, texts)) and (named or not head):
            years = (is_year(cell.raw) for row in self.body if (cell := self.view.cell(row, number)) is not None)
            return named or not self.counts[number]["n"] or all(years)
        return named and sum(bool(period_of(text)) for text in texts) >= 0.8 * len(texts)

    def dated(self, number: int) -> dict[int, str]:
        """The texts of a column of periods by row, serials of days as dates."""
        head = self._head(number)
        return {row: dated_serial(text, head) for row, text in self.view.texts(number).items()}

    def _of_days(self, number: int, head: str) -> bool:
        """Days in numbers under a heading of days that is not the figures' own: 36526, 2019.5 under 成立时间."""
        if head in TIME_WORDS or (dated_serial(words.A_DAY, head) == words.A_DAY and not words.BUILT.search(head)):
            return False  # nearly every column: told without a text for each of its numbers
        texts = self._texts(number)
        return bool(texts) and all(dated_serial(t, head) != t or heading_period(t) for t in texts)

    def _runs(self, number: int) -> bool:
        return words.run_on([cell.raw for row in self.body if (cell := self.view.cell(row, number)) is not None])

    def _column(self, number: int) -> Column:
        heading = self.headings[number]
        period = next(filter(None, map(period_said, reversed(heading.path))), "")
        role = self.roles[number]
        return Column(
            number, get_column_letter(number), heading.path, heading.unit if role == "value" else "", role,
            period if role == "value" else "",
        )  # fmt: skip
