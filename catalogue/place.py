"""One place, and what its code alone says: level, parent, whether it lies under another."""

from dataclasses import dataclass

from catalogue.names import STRUCTURAL

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
    def structural(self) -> bool:
        """A row that only holds the code tree together (市辖区), or repeats its city (441900 东莞市): not in paths."""
        return (self.level == "city" and self.name in STRUCTURAL) or (self.level == "county" and self.code[4:] == "00")


def parent_code(code: str) -> str | None:
    """The code one level up: the prefix of 2, 4, 6 or 9 digits; the nation above a province; None above the nation."""
    if code == NATION:
        return None
    return next((code[:n] for n in (9, 6, 4, 2) if n < len(code)), NATION)


def under(code: str, within: str) -> bool:
    """Whether a code is the place `within` or below it; "" and the nation hold everything."""
    return within in ("", NATION) or code.startswith(within)
