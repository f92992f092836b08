"""Where a workbook holds personal data: cells and kinds only. No value is ever kept or put in a message."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from openpyxl.utils import get_column_letter

from catalogue.records import PersonalData
from loaders.personal.patterns import folded, has_bank_card, has_id_number, has_mobile, has_room
from loaders.sheet_grids import Grid, GridCell

_NAME_HEADING = re.compile(r"姓名$")
_PERSON_HEADING = re.compile(r"(?:联系人|负责人|书记|主任|户主|经办人)$")
_HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("id_number", re.compile(r"身份证(?:号码?|件号码?)?$|公民身份号码$|证件号码?$")),
    ("mobile", re.compile(r"手机(?:号码?)?$|移动电话$")),
    ("phone", re.compile(r"(?:联系)?电话(?:号码)?$|联系方式$")),
    ("bank_card", re.compile(r"银行卡(?:号码?)?$|卡号$|工资卡号?$|银行账号$")),
    ("home_address", re.compile(r"住址$|家庭地址$|居住地址$|户籍地址$|家庭详细地址$")),
    ("person_name", _NAME_HEADING),
    ("person", _PERSON_HEADING),
)
#: Words in a heading that make a bare number a figure, not a telephone or an identity number.
_FIGURE_HEADING = re.compile(
    r"元|额|费|款|资金|收入|支出|产值|总值|人数|人口|户数|面积|数量|金额|预算|决算|投资|信用代码|区划|代码|编码"
)
_DIGIT = re.compile(r"\d")
_ANY_HEADING = re.compile(r"姓名|证|手机|电话|联系|卡|账号|址|责人|书记|主任|户主|经办人")
_GAP = 3
_LONG = re.compile(r"[0-9０-９][0-9０-９ \u3000\u00a0\u200b-\u200d\ufeff\-*＊Xx]{9,}")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,10}[·•][\u3400-\u9fff]{2,10}")
_NO_NAME = frozenset({"合计", "总计", "小计", "共计", "无", "暂无", "空缺", "待定", "姓名", "性别", "备注", "未填报"})
_PATTERNS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("id_number", has_id_number),
    ("mobile", has_mobile),
    ("bank_card", has_bank_card),
)


def personal_data(grids: Sequence[Grid]) -> list[PersonalData]:
    """Every cell with an identity number, mobile number, bank card, home address or a person's name, in reading order.

    Found by what the cell says, and by what stands under headings such as 姓名, 身份证号, 手机, 住址. Names under
    联系人 or 负责人 and office telephones count only where the same sheet has data of persons besides.
    """
    return [found for grid in grids for found in _of_sheet(grid)]


def _of_sheet(grid: Grid) -> list[PersonalData]:
    kinds: dict[tuple[int, int], str] = {}
    columns: dict[int, list[tuple[int, str]]] = defaultdict(list)
    figures: dict[int, int] = defaultdict(int)
    for row, column, cell in grid.filled():
        if _is_figure(cell.raw):
            figures[column] += 1
        else:
            columns[column].append((row, _written(cell)))
        if cell.comment and (kind := _kind_of(folded(cell.comment))):
            kinds[row, column] = kind
    weak: dict[tuple[int, int], str] = {}
    for column, cells in columns.items():
        _by_heading(column, cells, kinds, weak)
        _by_pattern(column, cells, figures[column], kinds)
    persons = {row for row, _ in kinds}
    rooms = {(r, c): "home_address" for c, cells in columns.items() for r, text in cells if has_room(text)}
    for place, kind in ({p: k for p, k in rooms.items() if p[0] in persons} | (weak if persons else {})).items():
        kinds.setdefault(place, kind)
    return [PersonalData(grid.sheet, f"{get_column_letter(c)}{r}", kinds[r, c]) for r, c in sorted(kinds)]


def _by_heading(
    column: int, cells: list[tuple[int, str]], kinds: dict[tuple[int, int], str], weak: dict[tuple[int, int], str]
) -> None:
    heading, last = "", 0
    for row, text in cells:
        label = "".join(text.split())
        told = "" if _DIGIT.search(label) or len(label) > 25 else _heading(label)
        # What stands below a gap belongs to another table.
        heading, last = "" if row - last > _GAP else heading, row
        if told or not heading:
            heading = told or heading
        elif _holds(heading, label):
            strong = heading not in ("phone", "person")
            (kinds if strong else weak)[row, column] = {"phone": "mobile", "person": "person_name"}.get(
                heading, heading
            )


def _holds(heading: str, label: str) -> bool:
    """Whether a cell under a heading holds what the heading says, rather than a dash, a mark or a note."""
    digits = sum(c.isdigit() for c in label)
    if heading in ("person_name", "person"):
        return bool(_NAME.fullmatch(label)) and label not in _NO_NAME
    if heading == "home_address":
        return len(label) >= 4 and not label.isascii()
    return digits >= {"id_number": 15, "mobile": 7, "phone": 7, "bank_card": 12}[heading]


def _heading(label: str) -> str:
    """What a heading announces, "" if nothing personal."""
    if not _ANY_HEADING.search(label):
        return ""
    title = re.sub(r"[(（][^()（）]*[)）]$", "", label)
    return next((kind for kind, words in _HEADINGS if len(title) <= 15 and words.search(title)), "")


def _by_pattern(
    column: int, cells: list[tuple[int, str]], plain_figures: int, kinds: dict[tuple[int, int], str]
) -> None:
    bare = [(row, text) for row, text in cells if text.replace(".", "").replace("-", "").isdigit()]
    first = bare[0][0] if bare else 0
    figures = any(_FIGURE_HEADING.search(text) for row, text in cells if row < first and len(text) <= 40)
    written = dict(cells)
    matched = {row: kind for row, text in cells if _LONG.search(text) and (kind := _kind_of(text))}
    numbers = {row for row, _ in bare}
    # Among figures an 11-digit amount is an amount: bare numbers count only where most of the column is like them.
    alike = sum(1 for row in numbers if row in matched)
    doubtful = figures or 2 * alike < len(numbers) + plain_figures
    for row, kind in matched.items():
        sure = len(written[row]) == 18 and not figures
        if row not in numbers or sure or not doubtful:
            kinds.setdefault((row, column), kind)


def _kind_of(text: str) -> str:
    return next((kind for kind, fits in _PATTERNS if fits(text)), "")


def _is_figure(raw: object) -> bool:
    """A number that cannot be a telephone or identity number: with decimals, or shorter than seven digits."""
    return isinstance(raw, int | float) and (abs(raw) < 1e6 or raw != raw // 1)


def _written(cell: GridCell) -> str:
    """What a cell says, long numbers in full: spreadsheets show 18 digits as 3.30E+17 and keep 15 of them."""
    raw = cell.raw
    if isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) >= 1e10 and raw == raw // 1:
        return str(int(raw))
    return folded(cell.text if not isinstance(raw, str) or cell.text else raw).strip()
