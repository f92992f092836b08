"""A composition: a seed and the features that are switched on. Every choice has a generator of its own, so that taking
one feature away changes nothing else."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

#: Every feature by how often it is on. Taking features away one by one shrinks a composition.
FEATURES = {
    # size
    "many_places": 0.5, "many_items": 0.6, "many_years": 0.4, "real_places": 0.15,
    # where outer dimensions stand
    "sheets": 0.25, "shared_heading": 0.3, "side_by_side": 0.12,
    # columns
    "newest_first": 0.3, "merged_heading": 0.5, "repeated_heading_text": 0.2, "group_heading": 0.25,
    "other_columns": 0.25, "remark_column": 0.2, "ordinal_column": 0.3, "code_column": 0.12, "date_column": 0.07,
    "spacer_column": 0.05, "padded_heading": 0.15, "numbered_years": 0.15, "english": 0.08, "column_numbers": 0.12,
    # units
    "unit_line": 0.3, "unit_row": 0.12, "unit_column": 0.4, "unit_broken": 0.15, "big_units": 0.3,
    # rows
    "town_column": 0.3, "town_groups": 0.25, "town_rows": 0.12, "merged_keys": 0.5, "indent": 0.3, "numbered": 0.12,
    "total_first": 0.2, "total_last": 0.3, "subtotals": 0.15, "group_rows": 0.15, "of_which": 0.3,
    "blank_rows": 0.1, "continued": 0.08, "padded_names": 0.15, "short_names": 0.15,
    # around
    "no_title": 0.1, "two_titles": 0.15, "title_unmerged": 0.3, "preamble": 0.25, "attachment": 0.1, "notes": 0.3,
    "source": 0.2, "signature": 0.15, "period_in_sheet": 0.15, "period_line": 0.15, "place_in_sheet": 0.15,
    # figures
    "marks": 0.25, "about": 0.15, "ranges": 0.1, "texts": 0.25, "wide_digits": 0.08, "scaled": 0.08, "formats": 0.25,
    "unit_in_cell": 0.06, "footnotes": 0.08, "zeros": 0.2,
    # the sheet
    "offset": 0.15, "phantom": 0.1, "stray": 0.08, "hidden_column": 0.05, "hidden_row": 0.05, "hidden_sheet": 0.05,
    "empty_sheet": 0.15, "cover_sheet": 0.06,
}  # fmt: skip


@dataclass(frozen=True)
class Draw:
    """The choices of one composition."""

    seed: int
    on: frozenset[str]

    def chance(self, name: str) -> random.Random:
        """The generator of one purpose."""
        return random.Random(f"{self.seed}:{name}")

    def one(self, name: str, options: Sequence[T]) -> T:
        """One of the options, the same whenever it is asked for under this name."""
        return self.chance(name).choice(list(options))

    def __contains__(self, feature: str) -> bool:
        assert feature in FEATURES, feature
        return feature in self.on


def composed(seed: int, most: float = 1.0) -> Draw:
    """The composition of a seed. `most` < 1 switches fewer features on."""
    chance = random.Random(seed)
    busy = chance.uniform(0.15, 1.0) * most
    return Draw(seed, frozenset(name for name, often in FEATURES.items() if chance.random() < often * busy))
