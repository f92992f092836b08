"""Whose figures a text speaks of, and of which year: what it named last, where it names none itself.

What it only compares with (比2023年的960人多, 高于全市) holds for the figure right behind, and not for what follows.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from catalogue.place import Place
from catalogue.register import Register
from workflow.verifying.figures import LOOSE, YEAR, YEARS

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_ENDS = re.compile(r"省|自治区|自治州|地区|盟|市|区|县|旗|街道|镇|乡|社区|村")
_WHOLE = re.compile(r"(?:全|我|本)(省|市|区|县|旗|镇|乡|国)|(?:该|本|全)(街道|社区|村)")
_ANY = ("province", "city", "county")
_LEVEL = {
    "国": ("nation",), "省": ("province",), "市": _ANY, "区": _ANY, "县": ("county",), "旗": ("county",),
    "镇": ("town",), "乡": ("town",), "街道": ("town",), "社区": ("community",), "村": ("community",),
}  # fmt: skip
#: What reads as a town's or a community's name, at the head of a clause.
_STRANGER = re.compile(
    r"(?:^|[，,。；;、：:\s])(?![^，,。；;、：:\s]{0,5}(?:全|各|个|该|本|每|城市|农村|所有|示范|智慧|老旧|新建|这|共))"
    r"([\u3400-\u9fff]{2,6}?(?:街道|(?:镇|乡|社区|村)(?=[\s\d，,、：:]|现|共|有|的|每|社区|$)))"
)
_LONGEST = 15
_T = TypeVar("_T")
#: Behind these a text names a place, or a year, only to compare with it or to say where a change began.
_BESIDE = r"(?<!占)比|较|与|同|较之|较于"
_PLACE_BESIDE = re.compile(rf"(?:{_BESIDE}|[高低多少大小优]于|超过|超出|高出|低出|多出)$")
_YEAR_BESIDE = re.compile(rf"(?:{_BESIDE}|和|跟|由|从|自|高出|低出|多出)$")
#: What ends what a text says of it: another figure, a new clause, or where the change led (增加到).
_ENDED = re.compile(r"[\d，,；;。：:到至]")


@dataclass(frozen=True, slots=True)
class Context:
    """The place and the year that hold at some point of a text; `several`: it speaks of several years in one;
    `stranger`: a place named there that the register does not have;
    `loose`: a time that is no year told (去年, 6月底)."""

    place: Place | None
    year: int | None
    several: bool = False
    stranger: str = ""
    loose: str = ""


class Following:
    """Keeps what a text named last. `within`: the place it is of, `year`: of which year (None: the first it names)."""

    def __init__(self, register: Register, within: Place | None, year: int | None) -> None:
        self._register, self._home, self._own_year = register, within, year
        self._last, self._year = within, year

    def at(self, sentence: str, position: int) -> Context:
        """What holds for a figure at `position` of a sentence; sentences must be asked in order."""
        ahead = sentence[:position]
        self._last, place = _goes_on(ahead, self._named(ahead), _PLACE_BESIDE, self._last)
        self._home = self._home or self._last
        several = [found.end() for found in YEARS.finditer(ahead)]
        years = [found for found in YEAR.finditer(ahead) if found.end() not in several]
        said = [(found.start(1), found.end(), int(found[1])) for found in years]
        self._year, year = _goes_on(ahead, said, _YEAR_BESIDE, self._year)
        self._own_year = self._own_year or self._year
        after = years[-1].end() if years else 0
        loose = next((found[0] for found in LOOSE.finditer(ahead) if found.end() > after), "")
        return Context(place, year, any(end > after for end in several), self._stranger(ahead), loose)

    def paragraph(self) -> None:
        """A new paragraph or table speaks of the text's own place and year again, until it names others."""
        self._last, self._year = self._home, self._own_year

    def named(self, text: str) -> Place | None:
        """The place a table's row is named after, under the text's own place; None if it names none, or several."""
        found = self._register.named(text.strip(), within=self._under()) if text.strip() else []
        return found[0] if len(found) == 1 else None

    def _under(self) -> str:
        return self._home.code if self._home is not None and self._home.code != "0" else ""

    def _named(self, ahead: str) -> list[tuple[int, int, Place | None]]:
        """Where names of places start and end, and the place; None where 全市 is said of no city the text has named."""
        found: list[tuple[int, int, Place | None]] = []
        for run in _CHINESE.finditer(ahead):
            for end in _ENDS.finditer(run[0]):
                if ending := self._ending(run[0][: end.end()]):
                    at = run.start() + end.end()
                    found.append((at - ending[0], at, ending[1]))
        wholes = []
        for whole in _WHOLE.finditer(ahead):
            last = next((place for _, end, place in reversed(found) if end <= whole.start()), self._last)
            wholes.append((*whole.span(), self._whole(whole[1] or whole[2], last or self._home)))
        return found + wholes

    def _ending(self, text: str) -> tuple[int, Place] | None:
        """(how long the name is, its place) where a text ends with one."""
        for length in range(min(_LONGEST, len(text)), 1, -1):
            name = text[-length:]
            upper = self._register.named(name, levels=_ANY) if length > 2 else []
            below = [] if upper else [p for area in self._near() for p in self._register.named(name, within=area)]
            places = {place.code: place for place in upper or below}
            inside = [place for place in places.values() if place.code.startswith(self._under())]
            if len(places) == 1 or len(inside) == 1:
                return length, (inside or list(places.values()))[0]
        return None

    def _stranger(self, ahead: str) -> str:
        found = [*_STRANGER.finditer(ahead)]
        known = found and any(place for *_, place in self._named(found[-1][0]))
        return found[-1][1] if found and not known else ""

    def _near(self) -> list[str]:
        """Where towns and communities are looked for: below the place named last and below the text's own."""
        near = {place.code for place in (self._last, self._home) if place is not None and len(place.code) >= 4}
        return sorted(near)

    def _whole(self, said: str, at: Place | None) -> Place | None:
        """The place 全市 speaks of, behind the name of another: the nearest above that one that is called so."""
        above = [] if at is None else self._register.path(at.code)
        called = (p for p in reversed(above) if p.level in _LEVEL[said] and not p.structural)
        named = (
            p for p in called if p.level in ("nation", "community") or p.name.removesuffix("办事处").endswith(said)
        )
        return next(named, None)


def _goes_on(ahead: str, named: Iterable[tuple[int, int, _T]], beside: re.Pattern[str], last: _T) -> tuple[_T, _T]:
    """(what a text goes on speaking of, what holds at its end) of what it names, each from where to where."""
    here, behind = last, 0
    for start, end, one in sorted(named, key=lambda found: found[1]):
        here, behind = one, end
        if not beside.search(ahead[:start]):
            last = one
    return last, last if _ENDED.search(ahead, behind) else here
