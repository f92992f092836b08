"""What an edition is and which places it holds, as readers meet them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """A place as readers meet it. `place_class`: urban | rural | mixed | unknown; `communities` lie below it."""

    code: str
    name: str
    level: str
    parent: str | None
    place_class: str
    communities: int
    demo: bool


@dataclass(frozen=True, slots=True)
class EditionAnswer:
    """One published state of the database."""

    number: int
    file: str
    built_at: str
    receipts: int
    observations: int
    current: bool
