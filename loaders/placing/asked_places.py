"""Names that are not exactly one place: what a person needs beside them to say which place is meant."""

from dataclasses import dataclass

from catalogue.places import Register


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant: its code and its name with those above it."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """One name to be asked about, at its cell. `kind`: unknown_place | ambiguous_place | place_changed.

    It was looked for under `within` (a code, "" anywhere; `within_name` in words) at `levels`. `code`: the code that
    stands beside it, where that is not in the register. `candidates`: the most likely first; may be empty.
    """

    sheet: str
    cell: str
    kind: str
    text: str
    code: str
    within: str
    within_name: str
    levels: tuple[str, ...]
    candidates: tuple[Candidate, ...]


def candidates(codes: list[str], register: Register) -> tuple[Candidate, ...]:
    """Codes with their names for people, each once, in this order."""
    return tuple(Candidate(code, register.path_name(code)) for code in dict.fromkeys(codes))
