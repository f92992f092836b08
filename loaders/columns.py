"""What each column of a table is: key, value, period, code, unit, note or running number; and its unit."""

import re
from collections import Counter

from openpyxl.utils import get_column_letter

from loaders.headings import Heading, heading_paths, key_text
from loaders.labels import label
from loaders.periods import MONTH_WORDS, TIME_WORDS, is_month, is_year, period_of, split_period
from loaders.shapes import Column, Role
from loaders.units import is_unit
from loaders.views import View

_ORDINAL = re.compile(r"^(?:序号|序|编号|行次|栏次|项次|顺序号?|№|No\.?|NO\.?|no\.?|#|排名|名次|位次)$")
_CODE = re.compile(r"(?:代码|编码|代号|编号|区划码|(?i:code))$|^(?:代码|编码)")
_CONTACT = re.compile(r"电话|手机|传真|邮编|邮政编码|身份证|账号|网址|邮箱|微信|QQ")
_IN_CODE = re.compile(r"[\dA-Za-z.\-]+|[—–/…]+")
_UNIT = re.compile(r"^(?:计量|数量|度量)?单位$")
_NOTE = re.compile(r"^(?:备注|说明|附注|注|注释|情况说明|其他说明|填报说明|数据来源|资料来源|来源)")
_ATTRIBUTE = re.compile(r"(?:类型|类别|性质|城乡|地址|位置|负责人|书记|主任|联系人|电话|是否.*|等级|状态|情况|来源)$")
#: Headings that may make a column of numbers something else than figures.
_TELLING = re.compile(r"年|月|时|期|码|号|单位|(?i:year|code)")
_YES_OR_NO = frozenset("是 否 有 无 √ ✓ × ✗ Y N — - /".split())
_DATE = re.compile(r"^(?:19|20)\d\d\s*[-./年]\s*\d{1,2}(?!\d)")
_KEY = re.compile(r"(?:名称|名|地区|社区|街道|街镇|乡镇|镇街|镇|村|单位|区划|区县|县区|城市|省份|指标|项目|科目)$")


class Columns:
    """The columns of one table with their roles, and what the rows need to know of them."""

    def __init__(self, view: View, heading: list[int], body: list[int]) -> None:
        self.view = view
        self.body = body
        used = {column for row in [*heading, *body] for column in view.rows.get(row, {})}
        wide = [span for row in heading for column in view.rows[row] if (span := view.spans.get((row, column)))]
        inside = {c for span in wide for c in range(span[1], span[3] + 1)} if body else set()
        filled = {column for row in body for column in view.rows.get(row, {})}
        last = max(filled | {c for row in heading for c in view.rows[row]}, default=0)
        self.numbers = sorted(used | {c for c in inside if c <= last and c in filled})
        self.headings: dict[int, Heading] = heading_paths(view, heading, self.numbers)
        self.counts: dict[int, Counter[str]] = {column: Counter() for column in self.numbers}
        for column, kind in ((c, k) for row in body for c, k in view.kinds.get(row, {}).items()):
            self.counts[column][kind] += 1
        self.roles: dict[int, Role] = {}
        self._assign()
        self.columns = tuple(self._column(number) for number in self.numbers if self._kept(number))

    def of(self, *roles: Role) -> list[int]:
        """Column numbers of the given roles, left to right."""
        return [column.index for column in self.columns if column.role in roles]

    def _kept(self, number: int) -> bool:
        return bool(self.headings[number].path) or bool(self.counts[number])

    def _texts(self, number: int) -> list[str]:
        return [
            label(cell.text) for row in self.body if (cell := self.view.cell(row, number)) is not None and cell.text
        ]

    def _assign(self) -> None:
        for number in self.numbers:
            self.roles[number] = self._own_role(number)
        values = [number for number in self.numbers if self.roles[number] == "value"]
        first = min(values, default=max(self.numbers, default=0) + 1)
        keys = [number for number in self.numbers if self.roles[number] == "key"]
        if keys and min(keys) > first:
            first = min(keys) + 1
        named = [n for n in keys if n < first and not _ATTRIBUTE.search(key_text(self.headings[n].path))]
        for number in keys:
            head = key_text(self.headings[number].path)
            attribute = (
                bool(_ATTRIBUTE.search(head)) and bool(set(named) - {number}) and not self._groups(number, named)
            )
            repeats = any(self._texts(number) == self._texts(other) for other in keys if other < number)
            if (number > first and not repeats) or (attribute and number not in named):
                self.roles[number] = "note"

    def _groups(self, number: int, named: list[int]) -> bool:
        """Whether a column left of the names is written only where a new block starts: 类别 over several rows."""
        inner = [len(self._texts(other)) for other in named if other > number]
        return bool(inner) and len(self._texts(number)) < 0.7 * max(inner)

    def _own_role(self, number: int) -> Role:
        head = key_text(self.headings[number].path)
        counts = self.counts[number]
        filled = sum(counts.values())
        if _ORDINAL.match(head) and not counts["t"] > filled / 2:
            return "ordinal"
        if _CONTACT.search(head):
            return "note"
        if counts["n"] == filled and head and not _TELLING.search(head):
            return "value"
        texts = self._texts(number)
        if _CODE.search(head) and all(_IN_CODE.fullmatch(text) for text in texts):
            return "code"
        if _UNIT.match(head) and texts and sum(is_unit(t) or set(t) <= set("-—") for t in texts) >= 0.6 * len(texts):
            return "unit"
        if _NOTE.match(head) and not counts["n"] > filled / 2:
            return "note"
        if filled and self._is_period(number, head, texts):
            return "period"
        if number == self.numbers[0] and counts["s"] and not counts["n"] and any(c["n"] for c in self.counts.values()):
            return "key"  # 35岁及以下, 300—500户: bands that name the rows
        figures = counts["n"] + counts["s"] + counts["m"]
        if filled and figures >= 0.5 * filled and counts["n"] + counts["s"] + counts["m"] > counts["t"]:
            return "ordinal" if not head and self._runs(number) else "value"
        if filled and sum(bool(_DATE.match(text)) for text in texts) > 0.8 * len(texts):
            return "note"
        if not filled:
            return "key" if _KEY.search(head) and number == self.numbers[0] else "value"
        return "note" if texts and set(texts) <= _YES_OR_NO else "key"

    def _is_period(self, number: int, head: str, texts: list[str]) -> bool:
        if head in MONTH_WORDS and all(is_month(text) for text in texts):
            return True
        named = head in TIME_WORDS
        if all(period_of(text) for text in texts) and (named or not head):
            cells = [self.view.cell(row, number) for row in self.body]
            return (
                named
                or all(self.view.kind(r, number) != "n" for r in self.body)
                or all(is_year(cell.raw) for cell in cells if cell is not None)
            )
        return named and sum(bool(period_of(text)) for text in texts) >= 0.8 * len(texts)

    def _runs(self, number: int) -> bool:
        """Running numbers from 0 or 1 under no heading, left of every text."""
        values = [cell.raw for row in self.body if (cell := self.view.cell(row, number)) is not None]
        plain = [int(float(str(v))) for v in values if str(v).strip().removesuffix(".0").isdecimal()]
        if len(plain) < len(values) or len(plain) < 2 or plain[0] not in (0, 1):
            return False
        return all(b - a == 1 for a, b in zip(plain, plain[1:], strict=False)) and number == self.numbers[0]

    def _column(self, number: int) -> Column:
        heading = self.headings[number]
        period = ""
        for part in heading.path:
            period = period_of(part) or split_period(part)[1] or period
        role = self.roles[number]
        return Column(
            number, get_column_letter(number), heading.path, heading.unit if role == "value" else "", role,
            period if role == "value" else "",
        )  # fmt: skip


def heading_without_period(path: tuple[str, ...]) -> tuple[str, ...]:
    """A heading path with the labels that are nothing but a period left out, and leading years cut off the others."""
    return tuple(split_period(part)[0] for part in path if not period_of(part))
