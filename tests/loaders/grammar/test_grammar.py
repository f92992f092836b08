"""Tables composed at random with the truth of every cell: nothing wrong, nothing lost in silence, little asked.

`GRAMMAR=5000` runs that many from a seed of its own; `python -m tests.loaders.grammar at SEED` shows a composition.
"""

import os

from tests.loaders.grammar.__main__ import run
from tests.loaders.grammar.draws import composed
from tests.loaders.grammar.shrinking import verdict_of

COUNT = int(os.environ.get("GRAMMAR", "0"))
#: How many of a hundred compositions may be asked about although a person would understand them.
MOST_ASKED = 6


def test_compositions_are_read_as_they_are_meant() -> None:
    if COUNT:
        verdicts, groups = run(100_000, COUNT)
        assert not {key for key in groups if key[0] in ("crash", "wrong", "lost")}, verdicts
        assert 100 * (verdicts["asked"] + verdicts["noise"]) <= MOST_ASKED * COUNT, groups
        return
    for seed in SEEDS:
        assert verdict_of(composed(seed)) == [], seed


SEEDS = range(2000, 2020)
