"""Whose figures a text speaks of, and of which year: what it named last, where it names none itself."""

import re
from dataclasses import dataclass
from operator import itemgetter

from catalogue.place import Place
from catalogue.register import Register
from workflow.verifying.figures import YEAR, YEARS

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


@dataclass(frozen=True, slots=True)
class Context:
    """The place and the year that hold at some point of a text; `several`: it speaks of several years in one;
    `stranger`: a place named there that the register does not have."""

    place: Place | None
    year: int | None
    several: bool = False
    stranger: str = ""


class Following:
    """Keeps what a text named last. `within`: the place it is of, `year`: of which year (None: the first it names)."""

    def __init__(self, register: Register, within: Place | None, year: int | None) -> None:
        self._register, self._home, self._own_year = register, within, year
        self._last, self._year = within, year

    def at(self, sentence: str, position: int) -> Context:
        """What holds for a figure at `position` of a sentence; sentences must be asked in order."""
        ahead = sentence[:position]
        if named := self._named(ahead):
            self._last = max(named, key=itemgetter(0))[1]
        self._home = self._home or self._last
        several = [found.end() for found in YEARS.finditer(ahead)]
        years = [found for found in YEAR.finditer(ahead) if found.end() not in several]
        if years:
            self._year = int(years[-1][1])
            self._own_year = self._own_year or self._year
        after = years[-1].end() if years else 0
        return Context(self._last, self._year, any(end > after for end in several), self._stranger(ahead))

    def paragraph(self) -> None:
        """A new paragraph or table speaks of the text's own place and year again, until it names others."""
        self._last, self._year = self._home, self._own_year

    def named(self, text: str) -> Place | None:
        """The place a table's row is named after, under the text's own place; None if it names none, or several."""
        found = self._register.named(text.strip(), within=self._under()) if text.strip() else []
        return found[0] if len(found) == 1 else None

    def _under(self) -> str:
        return self._home.code if self._home is not None and self._home.code != "0" else ""

    def _named(self, ahead: str) -> list[tuple[int, Place | None]]:
        """Where the name of a place ends, and the place; None where 全市 is said of no city that the text has named."""
        found: list[tuple[int, Place | None]] = []
        for run in _CHINESE.finditer(ahead):
            for end in _ENDS.finditer(run[0]):
                if place := self._ending(run[0][: end.end()]):
                    found.append((run.start() + end.end(), place))
        wholes = []
        for whole in _WHOLE.finditer(ahead):
            at = max((one for one in found if one[0] <= whole.start()), key=itemgetter(0), default=(0, self._last))[1]
            wholes.append((whole.end(), self._whole(whole[1] or whole[2], at or self._home)))
        return found + wholes

    def _ending(self, text: str) -> Place | None:
        for length in range(min(_LONGEST, len(text)), 1, -1):
            name = text[-length:]
            upper = self._register.named(name, levels=_ANY) if length > 2 else []
            below = [] if upper else [p for area in self._near() for p in self._register.named(name, within=area)]
            places = {place.code: place for place in upper or below}
            if len(places) == 1:
                return next(iter(places.values()))
            inside = [place for place in places.values() if place.code.startswith(self._under())]
            if len(inside) == 1:
                return inside[0]
        return None

    def _stranger(self, ahead: str) -> str:
        found = [*_STRANGER.finditer(ahead)]
        known = found and any(place for _, place in self._named(found[-1][0]))
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
