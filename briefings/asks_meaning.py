"""The indicators an ask speaks of, by the names of items and indicators that stand in it."""

import re
from collections import defaultdict

from catalogue.models import Catalogue

_FILLERS = re.compile(r"[（(][^（）()]*[)）]|综合|社区|城乡|居民|的")
#: 持证社工人数 is spoken of as 持证社工.
_COUNTED = re.compile(r"(?:总数|人数|个数|数)$")
#: Names of two characters or fewer (户数) stand in too many sentences.
SHORTEST = 2


def indicators_for(ask: str, known: Catalogue) -> tuple[str, ...]:
    """The indicators an ask speaks of, by the longest names in it; none where no name we know stands in it.

    A name is an indicator's or an item's title, or a declared alias of an item. A name inside a longer one that was
    found does not count by itself. Where no name stands in the ask, names are tried without words that asks leave out
    (综合, 社区) and without what is in brackets.
    """
    names = _names(known)
    found, rest = _named(ask, names)
    if not found:
        shorter: dict[str, set[str]] = defaultdict(set)
        for name, ids in names.items():
            shorter[_short(name)] |= ids
            shorter[_COUNTED.sub("", _short(name))] |= ids
        found, _ = _named(_short(rest), shorter)
    return tuple(i for i in known.indicators if i in found)


def _names(known: Catalogue) -> dict[str, set[str]]:
    # Items that no indicator counts are names too: 社会工作者 must not be read as 社区工作者.
    names: dict[str, set[str]] = defaultdict(set, {item.title: set() for item in known.items.values()})
    for indicator in known.indicators.values():
        names[indicator.title].add(indicator.id)
        numerator = known.items.get(indicator.numerator)
        if numerator is not None:
            for word in (numerator.title, *(alias for alias, item in known.aliases.items() if item == numerator.id)):
                names[word].add(indicator.id)
    return names


def _named(text: str, names: dict[str, set[str]]) -> tuple[set[str], str]:
    """What the names in a text stand for, and the text without them."""
    found: set[str] = set()
    for name in sorted((n for n in names if len(n) > SHORTEST), key=lambda n: (-len(n), n)):
        if name in text:
            found |= names[name]
            text = text.replace(name, "□")
    return found, text


def _short(text: str) -> str:
    return _FILLERS.sub("", text)
