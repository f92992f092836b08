"""The code column of a table: which place each row's code is, cleaned of what spreadsheets do to long numbers."""

import re

from catalogue.names import ending_of, normal_name
from catalogue.places import NATION, Place, Register
from catalogue.records import Problem
from loaders.placing.asked_places import AskedPlace, candidates
from loaders.placing.columns import levels_below
from loaders.placing.labels import DEPTH, Label
from loaders.shapes import Table, TidyCell

_FLOAT_TAIL = re.compile(r"\.0*$")
_QUOTED = re.compile(r"^[=\"'“‘]+|[\"'”’]+$")
#: 3.30211E+11: what is left of a long number once it was shown in a narrow column; its last digits are lost.
_SHORTENED = re.compile(r"\d(?:\.\d+)?e\+?\d+")


def place_of_code(text: str, register: Register) -> Place | None:
    """The place of a code as written: 330211001001.0, ３３０２１１, 330200 and 330211000000 padded with zeros."""
    code = _plain(text)
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
    written = {
        row: code for row, cell in rows.items() if (code := _plain(cell.code)) and not _SHORTENED.fullmatch(code)
    }
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


def _plain(text: str) -> str:
    return _FLOAT_TAIL.sub("", _QUOTED.sub("", normal_name(text))).replace(",", "")


def places_above(codes: dict[int, Place | Problem], labels: dict[int, list[Label]], register: Register) -> set[int]:
    """The rows whose code is not their own place's but that of one above it, where their own name is to be looked up.

    A code speaks for its row (招保山, misspelt, with the street's code), unless the name can only be of a place further
    down (某社区 with its district's code), or several names of the table share it.
    """
    named: dict[str, set[str]] = {}
    for row, place in codes.items():
        if isinstance(place, Place) and labels[row]:
            named.setdefault(place.code, set()).add(normal_name(labels[row][-1].text))
    above: set[int] = set()
    for row, place in codes.items():
        if isinstance(place, Place) and labels[row] and levels_below(register, place.code):
            own = labels[row][-1]
            key = normal_name(own.text)
            itself = place in register.named(own.text, place.parent or "")
            lower = DEPTH[DEPTH.index(place.level) + 1 :]
            deeper = any(ending_of(key, level) for level in lower) and not ending_of(key, place.level)
            if not itself and (deeper or len(named[place.code]) > 1 or {*own.column.hint} <= {*lower} != set()):
                above.add(row)
    return above


def asked_of_code(told: Problem, code: str, names: list[str], register: Register) -> AskedPlace:
    """What is asked of a row whose code is not in the register: the place above it is the one its code begins with."""
    clean = _plain(code)
    within = next((clean[:n] for n in (9, 6, 4, 2) if n < len(clean) and register.place(clean[:n])), "")
    text = names[-1] if names else ""
    named = register.named(text, within) if text and within else []
    return AskedPlace(
        told.sheet, told.cell, told.kind, text, clean, within, register.path_name(within or NATION),
        levels_below(register, within), candidates([place.code for place in named], register),
    )  # fmt: skip
