"""What an ask wants, topic by topic: the indicators whose names stand in it, then those its words are declared to mean.

`asks_words.csv` declares how asks speak of an indicator: a word of `about` and one of `said` in the same sentence (an
empty `said`: the first is enough), and none of `unless`. Asks that speak of pay or of training are not asks for more
people, though all three name 社区工作者: so an indicator with words of its own is not meant by its item's bare name.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefings.asks_meaning import indicators_for
from catalogue.faults import StoreBroken
from catalogue.models import Catalogue

WORDS = Path(__file__).with_name("asks_words.csv")
COLUMNS = ["indicators", "about", "said", "unless"]
_SENTENCE = re.compile(r"[。；;！!？?\n]")

Topic = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One way asks speak of some indicators."""

    indicators: Topic
    about: tuple[str, ...]
    said: tuple[str, ...]
    unless: tuple[str, ...]

    def means(self, sentence: str) -> bool:
        """Whether a sentence speaks so."""
        if any(word in sentence for word in self.unless) or not any(word in sentence for word in self.about):
            return False
        return not self.said or any(word in sentence for word in self.said)


def topics_of(ask: str, known: Catalogue) -> tuple[Topic, ...]:
    """The groups of indicators an ask wants, each once; none where we have no indicator of what it wants."""
    spoken = spoken_words()
    owned = {known.indicators[i].numerator for one in spoken for i in one.indicators}
    named, rest = _named(ask, known)
    topics: list[Topic] = [(one,) for one in named]
    for sentence in filter(None, _SENTENCE.split(rest)):
        topics += [one.indicators for one in spoken if one.means(sentence)]
    topics += [(one,) for one in indicators_for(rest, known) if known.indicators[one].numerator not in owned]
    found: dict[str, None] = {}
    kept = []
    for topic in topics:
        fresh = tuple(i for i in topic if i not in found)
        found |= dict.fromkeys(fresh)
        kept += [fresh] if fresh else []
    return tuple(kept)


@cache
def spoken_words() -> tuple[Spoken, ...]:
    """The declared words. Raises StoreBroken for a line that is not whole."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or any(list(row) != COLUMNS or not row["indicators"] or not row["about"] for row in rows):
        raise StoreBroken(f"{WORDS.name} 不完整：每行应有 {'、'.join(COLUMNS)} 四栏，前两栏不能为空。")
    return tuple(
        Spoken(tuple(row["indicators"].split()), *(_words(row[name]) for name in ("about", "said", "unless")))
        for row in rows
    )


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


def _named(ask: str, known: Catalogue) -> tuple[list[str], str]:
    """The indicators whose own title or alias stands in an ask, and the ask without those names."""
    names = {one.title: one.id for one in known.indicators.values()}
    names |= {alias: one for alias, one in known.aliases.items() if one in known.indicators}
    found = []
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if len(name) > 2 and name in ask:
            found.append(names[name])
            ask = ask.replace(name, "□")
    return found, ask
