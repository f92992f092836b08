"""What an ask names that its answer does not speak of: quantities of its own, other years, other places.

An answer about the place and year at hand must not be read as one about them.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from briefings.clauses import law
from briefings.document import Runs
from briefings.material import Material
from catalogue.answers import GapAnswer
from catalogue.places import load_register
from charts.numbers import rounded

_WORTH = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "": Decimal(1)}
#: A quantity with its unit: 40平方米, 25人, 20万元. A rank (第3个) is none.
_QUANTITY = re.compile(
    r"(?<![\d.第])(\d[\d,]*(?:\.\d+)?)\s*([万亿]?)余?(?:元|人|名|位|个|户|处|家|张|倍|岁|平方米|平米|㎡|[%％]|学时|课时|小时)"
)
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([万亿]?)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s*(?:年|[—\-－至到~～、]\s*(?:19|20)\d\d\s*年))")
_ENDS = re.compile("街道|[省市区县旗州镇乡]")
#: Common nouns that are also the names of places somewhere.
_NOUNS = frozenset(("老城区", "新城区", "市辖区", "开发区", "高新区", "经济开发区"))
#: Towns count only where they are of the county at hand: elsewhere too many are named like common words.
_LEVELS = ("province", "city", "county")
_SHORTEST, _LONGEST = 3, 11


def quantities(ask: str, answers: Sequence[GapAnswer], printed: Sequence[Runs]) -> tuple[str, ...]:
    """The quantities of an ask that are neither figures of its answers nor of their standards, as written."""
    words = "".join(run.text for runs in printed for run in runs)
    known = {_size(*found.groups()) for found in _NUMBER.finditer(words)}
    for one in answers:
        said = f"{one.title}{law(one.standard) if one.standard else ''}"
        known |= {_size(*found.groups()) for found in _NUMBER.finditer(said)}
        judge = one.standard
        exact = (
            one.value,
            one.low,
            one.high,
            one.gap,
            one.numerator,
            one.denominator,
            one.need.pooled,
            one.need.summed,
        )
        for value in (*exact, *((judge.value, judge.upper) if judge else ())):
            if value is not None:
                known |= {value, *(rounded(value / w, d) * w for w in _WORTH.values() for d in range(3))}
    found = [m for m in _QUANTITY.finditer(ask) if _size(m.group(1), m.group(2)) not in known]
    return tuple(dict.fromkeys(m.group() for m in found))


def _size(digits: str, worth: str) -> Decimal:
    return Decimal(digits.replace(",", "")) * _WORTH[worth]


def elsewhere(material: Material, ask: str, printed: Sequence[Runs]) -> tuple[str, ...]:
    """The places and years of an ask that are not those the answer speaks of, as written: 海曙区, 2018年."""
    words = "".join(run.text for runs in printed for run in runs)
    years = [y for y in _YEAR.findall(ask) if int(y) != material.year and f"{y}年" not in words]
    return *_places(material, ask), *dict.fromkeys(f"{y}年" for y in years)


def _places(material: Material, ask: str) -> tuple[str, ...]:
    own, county = {step.name for step in material.path}, material.place.code[:6]
    register, found, taken = load_register(), [], 0
    ask = ask.replace("每万城镇", "每万")
    for end in (m.end() for m in _ENDS.finditer(ask)):
        for start in range(max(taken, end - _LONGEST), end - _SHORTEST + 1):
            name = ask[start:end]
            if name in _NOUNS or name in own:
                taken = end
                break
            known = (*register.named(name, levels=_LEVELS), *register.named(name, county, ("town",)))
            if any(place.name == name for place in known):
                found.append(name)
                taken = end
                break
    return tuple(dict.fromkeys(found))
