"""The code column of a table: which place each row's code is, cleaned of what spreadsheets do to long numbers."""

import re

from catalogue.names import normal_name
from catalogue.places import NATION, Place, Register
from catalogue.records import Problem
from loaders.placing.asked_places import AskedPlace, candidates
from loaders.placing.columns import levels_below
from loaders.shapes import Table, TidyCell

_FLOAT_TAIL = re.compile(r"\.0*$")


def place_of_code(text: str, register: Register) -> Place | None:
    """The place of a code as written: 330211001001.0, ３３０２１１, 330200 and 330211000000 padded with zeros."""
    code = _FLOAT_TAIL.sub("", normal_name(text))
    if not code.isascii() or not code.isdigit():
        return None
    for short in (code, code[:9], code[:6], code[:4], code[:2]):
        place = register.place(short)
        if place and set(code[len(short) :]) <= {"0"} and place.level != "nation":
            # A city without districts stands twice in the register: 441900 is the city 4419.
            return register.place(code[:4]) if place.structural and place.level == "county" else place
    return None


def place_codes(table: Table, rows: dict[int, TidyCell], register: Register) -> dict[int, Place | Problem]:
    """By row number: the place of the row's code, or a problem at its cell. Rows without a code are left out.

    If no code of the table is in the register, its code column numbers something else and is passed over.
    """
    letters = [column.letter for column in table.columns if column.role == "code"]
    written = {row: cell.code for row, cell in rows.items() if cell.code.strip()}
    places = {row: place_of_code(code, register) for row, code in written.items()}
    if not any(places.values()):
        return {}
    answer: dict[int, Place | Problem] = {}
    for row, place in places.items():
        address = f"{letters[0]}{row}" if letters else rows[row].cell
        answer[row] = place or Problem(
            table.sheet,
            address,
            "unknown_place",
            f"区划代码“{written[row]}”不在地名册中",
            "2、4、6、9 或 12 位统计用区划代码",
            "请核对代码（长代码须存为文本，以免末位丢失），改正后重新导入；名录里还没有的新地方，请在导入时登记。",
        )
    return answer


def asked_of_code(told: Problem, code: str, names: list[str], register: Register) -> AskedPlace:
    """What is asked of a row whose code is not in the register: the place above it is the one its code begins with."""
    clean = _FLOAT_TAIL.sub("", normal_name(code))
    within = next((clean[:n] for n in (9, 6, 4, 2) if n < len(clean) and register.place(clean[:n])), "")
    text = names[-1] if names else ""
    named = register.named(text, within) if text and within else []
    return AskedPlace(
        told.sheet, told.cell, told.kind, text, clean, within, register.path_name(within or NATION),
        levels_below(register, within), candidates([place.code for place in named], register),
    )  # fmt: skip
