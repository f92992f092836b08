"""Two items side by side, at a place and at each community below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.store import ask

_Ends = tuple[Fraction | None, Fraction | None, Fraction | None]


@dataclass(frozen=True, slots=True)
class PairFigure:
    """What one place says of two items: the point, the low and the high end of each."""

    area: str
    name: str
    level: str
    top: _Ends
    bottom: _Ends

    @property
    def ratio(self) -> Fraction | None:
        """Top for each one of bottom; None where it is not a point or nothing stands below."""
        return self.top[0] / self.bottom[0] if self.top[0] is not None and self.bottom[0] else None


class Figures:
    """The figures of some items at and below a place in one year, asked once."""

    def __init__(self, edition: Edition, area: str, year: int, items: Iterable[str]) -> None:
        self.area = area
        self.counted = {
            row["id"]: Fraction(row["counted_per_community"])
            for row in ask(edition.path, "ask/item").to_pylist()
            if row["counted_per_community"] and not row["derived_with"]
        }
        rows = plain_rows(ask(edition.path, "ask/item_figure", area=area, year=year, items=sorted(set(items))))
        self.about = {row["area"]: (row["name"], row["level"]) for row in rows}
        self.said = {(row["area"], row["item"]): _ends(row["value"], row["low"], row["high"]) for row in rows}

    def pairs(self, top: str, bottom: str) -> list[PairFigure]:
        """The place itself and every community below it that say both; a community counts itself."""
        found = []
        for code, (name, level) in self.about.items():
            if level == "community" or code == self.area:
                a, b = self._of(code, level, top), self._of(code, level, bottom)
                if a is not None and b is not None:
                    found.append(PairFigure(code, name, level, a, b))
        return found

    def together(self, top: str, bottom: str) -> Fraction | None:
        """The ratio of the place itself; else of all its communities that say both as points."""
        pairs = self.pairs(top, bottom)
        own = [one for one in pairs if one.area == self.area]
        exact = [one for one in own or pairs if one.ratio is not None]
        below = sum((one.bottom[0] or Fraction(0) for one in exact), Fraction(0))
        return sum((one.top[0] or Fraction(0) for one in exact), Fraction(0)) / below if below else None

    def _of(self, code: str, level: str, item: str) -> _Ends | None:
        if (code, item) not in self.said and level == "community" and item in self.counted:
            count = self.counted[item]
            return count, count, count
        return self.said.get((code, item))


def _ends(*ends: Decimal | None) -> _Ends:
    value, low, high = (None if end is None else Fraction(end) for end in ends)
    return value, low, high
