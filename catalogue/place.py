"""One place, and what its code alone says: level, parent, whether it lies under another."""

from dataclasses import dataclass

from catalogue.names import STRUCTURAL, ending_of, normal_name

#: Length of a code → level, from the widest to the narrowest.
LEVELS = {2: "province", 4: "city", 6: "county", 9: "town", 12: "community"}
NATION = "0"

LENGTHS = {level: length for length, level in LEVELS.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the register. `level`: nation | province | city | county | town | community; the nation's code is "0".

    `parent` is the code's prefix (None for the nation). `place_class`: urban | rural | mixed | unknown, as stated for
    made-up places, else a hint from the name of a community. `demo` marks made-up places (codes under 99).
    """

    code: str
    name: str
    level: str
    parent: str | None
    place_class: str
    demo: bool

    @property
    def local(self) -> bool:
        """Whether the code was issued by an office for a place the register does not have yet."""
        return is_local(self.code)

    @property
    def structural(self) -> bool:
        """A row that only holds the code tree together (市辖区), or repeats its city (441900 东莞市): not in paths."""
        return (self.level == "city" and self.name in STRUCTURAL) or (self.level == "county" and self.code[4:] == "00")


def made_place(code: str, name: str, stated_class: str) -> Place:
    """The place of one row of the register: a community's class is a hint from its name's ending unless stated."""
    level = LEVELS[len(code)]
    ending = ending_of(normal_name(name), level) if level == "community" else None
    place_class = stated_class or (ending.place_class if ending else "") or "unknown"
    return Place(code, name, level, parent_code(code), place_class, code[:2] == "99")


def parent_code(code: str) -> str | None:
    """The code one level up: the prefix of 2, 4, 6 or 9 digits; the nation above a province; None above the nation."""
    if code == NATION:
        return None
    return next((code[:n] for n in (9, 6, 4, 2) if n < len(code)), NATION)


def is_local(code: str) -> bool:
    """Codes issued locally lie where the statistical register has none: 9xx for towns and communities, county 91–99."""
    return len(code) in (9, 12) and code[-3] == "9" or len(code) == 6 and code[-2] == "9" and code[-1] != "0"


def under(code: str, within: str) -> bool:
    """Whether a code is the place `within` or below it; "" and the nation hold everything."""
    return within in ("", NATION) or code.startswith(within)
