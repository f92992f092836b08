"""Everything one briefing is made of: the answers of one place, those below it, and how each figure came about.

Asked of `metrics` in as few questions as there are levels, so that a batch of a hundred places asks no more than one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.answers import GapAnswer, ObservationAnswer, PlaceAnswer, Rule
from catalogue.models import Catalogue


@dataclass(frozen=True, slots=True)
class Traced:
    """One figure's way: its formula in words with its numbers, and the cells that count. `silent`: cells that say
    the figure is not public or was not filled in, where there is no figure."""

    formula: str
    inputs: tuple[ObservationAnswer, ...]
    silent: tuple[ObservationAnswer, ...]

    @property
    def approximate(self) -> bool:
        """Whether a cell behind it says 约."""
        return any(cell.status == "approximate" for cell in self.inputs)

    @property
    def withheld(self) -> bool:
        """Whether a cell behind it was masked or is not public."""
        return any(cell.status == "withheld" for cell in self.silent)


@dataclass(frozen=True, slots=True)
class Material:
    """One place in one year under one rule. `below`: the places one level down; `communities`: those that the
    indicators found short are short in, by their own need; both may be empty. `built_at` is the edition's."""

    place: PlaceAnswer
    path: tuple[PlaceAnswer, ...]
    year: int
    rule: Rule
    edition: int
    built_at: str
    answers: tuple[GapAnswer, ...]
    below: tuple[GapAnswer, ...]
    communities: tuple[GapAnswer, ...]
    traces: dict[tuple[str, str], Traced]
    catalogue: Catalogue

    def trace_of(self, answer: GapAnswer) -> Traced:
        """How this answer came about; an empty way where nothing was received."""
        return self.traces.get((answer.area, answer.indicator), Traced("", (), ()))

    @property
    def known(self) -> tuple[GapAnswer, ...]:
        """Indicators with a figure or an interval, in the catalogue's order."""
        return tuple(a for a in self.answers if a.judgement != "no_data")

    @property
    def full_name(self) -> str:
        """浙江省宁波市镇海区: the path without the nation."""
        return "".join(step.name for step in self.path if step.level != "nation") or self.place.name

    @property
    def demo(self) -> bool:
        """Whether any place in it is made up."""
        return self.place.demo or any(a.demo for a in (*self.answers, *self.below))


def named(material: Material, answer: GapAnswer, among: Sequence[GapAnswer]) -> str:
    """A place's name, with its code where another of the same name stands beside it."""
    twins = {a.area for a in among if a.area_name == answer.area_name}
    return answer.area_name if len(twins) <= 1 else f"{answer.area_name}（{answer.area}）"
