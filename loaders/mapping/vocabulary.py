"""Which item or indicator a heading path names, by declared aliases; None wherever anything in it is not understood."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations, product

from catalogue.models import Catalogue
from loaders.mapping.heading_words import is_measure, is_neutral, keys, words

#: More heading levels than this are not searched: real headings have at most four.
DEEPEST = 8


@dataclass(frozen=True)
class Vocabulary:
    """key → item or indicator id, with the declared tails added; and the names under which each id is known.

    `answers`: what a person said of whole heading paths of this layout ("" = no item); they count before all aliases.
    """

    ids: Mapping[str, str]
    named: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, str] = field(default_factory=dict)

    def meaning(self, path: Iterable[str], after: str = "") -> str | None:
        """The one id the whole path names. `after`: the id of the column that an 其中 without a parent belongs to.

        Every part must be used by the alias or be declared to narrow nothing; the longest alias wins; two ids of
        equal length are no answer.
        """
        path = tuple(path)
        if self.answers and (key := answer_key(path)) in self.answers:
            return self.answers[key] or None
        parts: list[str] = []
        for text in path:
            parts.extend(key for key in keys(text) if key not in parts[-1:])
        if "其中" not in parts:
            return self._longest(parts) or self._part_of(self._longest(parts[:-1]) or "", parts[-1:])
        cut = parts.index("其中")
        whole = self._longest([part for part in parts if part != "其中"]) if cut else None
        # 其中：35岁以下 needs the name before it; 其中：居家养老服务用房面积 is a whole name by itself.
        before = self._longest(parts[:cut]) or (after if all(map(is_neutral, parts[:cut])) else "") or ""
        return (
            whole
            or self._part_of(before, parts[cut + 1 :])
            or self.ids.get("".join(parts[cut + 1 :]) if not cut else "")
        )

    def part_of(self, whole: str, path: Iterable[str], beside: Set[str]) -> str | None:
        """The id of what a heading says of the item a title names (持证人数 under 社区工作者情况).

        None where something else of the kind stands `beside` (网格员): then nobody can tell whose part it is.
        """
        names = tuple(self.named.get(whole, ()))
        parts = {id for key, id in self.ids.items() if key.startswith(names)} if names else set()
        said = [key for text in path for key in keys(text)]
        said = [*(key for key in said[:-1] if not is_neutral(key)), *said[-1:]]
        return self._part_of(whole, said) if beside <= parts else None

    def _part_of(self, whole: str, rest: Sequence[str]) -> str | None:
        """The id of a part (35岁以下) of what another heading states, under any of that one's names."""
        found = {
            self.ids[name + key]
            for name in self.named.get(whole, ())
            if (key := "".join(rest)) and name + key in self.ids
        }
        return found.pop() if len(found) == 1 else None

    def _longest(self, parts: Sequence[str]) -> str | None:
        best: dict[int, set[str]] = {}
        for used in _choices(parts[:DEEPEST]) if len(parts) <= DEEPEST else ():
            for key in _spellings(used):
                if key in self.ids:
                    best.setdefault(len(key), set()).add(self.ids[key])
        found = best[max(best)] if best else set()
        return next(iter(found)) if len(found) == 1 else None


def answer_key(path: Iterable[str]) -> str:
    """A heading path as layouts keep it: its keys, years and numbering dropped."""
    return "·".join("".join(keys(text)) for text in path)


def _choices(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every choice of parts to use such that the parts left over narrow nothing."""
    last = len(parts) - 1
    for count in range(len(parts), 0, -1):
        for used in combinations(range(len(parts)), count):
            left = [place for place in range(len(parts)) if place not in used]
            if all(is_measure(parts[p]) if p == last else _idle(parts, p) for p in left):
                yield tuple(parts[p] for p in used)


def _idle(parts: Sequence[str], place: int) -> bool:
    """Whether a group heading narrows nothing: neutral words only, or said again by a heading below it."""
    return is_neutral(parts[place]) or any(part.startswith(parts[place]) for part in parts[place + 1 :])


def _spellings(used: Sequence[str]) -> Iterator[str]:
    """The used parts joined, each also without a declared prefix and, above the last, without a declared ending."""
    options: list[list[str]] = []
    for place, part in enumerate(used):
        forms = [part, *(part.removeprefix(word) for word in words("prefix") if part.startswith(word) and part != word)]
        if place < len(used) - 1:
            forms += [
                form.removesuffix(word) for form in list(forms) for word in words("ending") if form.endswith(word)
            ]
        options.append(list(dict.fromkeys(forms)))
    for chosen in product(*options):
        yield "".join(chosen)


def vocabulary(catalogue: Catalogue, stated: Iterable[str] = ()) -> Vocabulary:
    """The catalogue's aliases as keys. `stated`: ids of the table at hand; beside them limited names do not hold."""
    company = set(stated)
    units = {item.id: item.unit for item in catalogue.items.values()}
    units |= {indicator.id: indicator.unit for indicator in catalogue.indicators.values()}
    limited = {"".join(keys(word)): of for word, of in words("limited").items()}
    limited = {key: of for key, of in limited.items() if not company.intersection(words("unlimited").get(key, ()))}
    declared = {
        "".join(key for part in alias.split("·") for key in keys(part)): id for alias, id in catalogue.aliases.items()
    }
    ids: dict[str, str] = {}
    for key, id in declared.items():
        counted_in = units[id].split("/")[0]
        for tail, of in {"": (counted_in,), **words("tail")}.items():
            if counted_in in of and (not tail or key + tail not in declared):
                ids[key + tail] = id
    ids = {key: id for key, id in ids.items() if not company.intersection(limited.get(key, ()))}
    named: dict[str, list[str]] = {}
    for key, id in ids.items():
        named.setdefault(id, []).append(key)
    return Vocabulary(ids, {id: tuple(names) for id, names in named.items()})
