"""Columns of names that only say again what another column of names says."""

from collections.abc import Mapping, Sequence

from loaders.tables.views import View


def only_repeats(
    view: View, column: int, left: Sequence[int], merged: set[int], texts: Mapping[int, dict[int, str]], body: list[int]
) -> bool:
    """Whether a column says again, row by row, what is merged over these rows in a column left of it, or what that
    says in the first row of a block alone (人口 | blank, blank | 人口, blank | 人口).

    `left`: the columns of names left of it, `merged`: those merged down, `texts`: what stands in them by row.
    """
    apart = [c for c in left if not any(row in texts[c] and row in texts[column] for row in body[:50])]
    held = [c for c in left if c in merged]
    if not apart and not held:
        return False  # nearly always
    own = {row: text for row in body if (text := texts[column].get(row))}
    if any(_goes_on(texts[c], own, body) for c in apart):
        return True
    if len(set(own.values())) == len(own):
        return False
    return any(all(view.text(*view.anchor(row, c)) == own[row] for row in own) for c in held)


def _goes_on(over: dict[int, str], own: dict[int, str], body: list[int]) -> bool:
    """Whether what is written in a column is, in every row, what was last written in another above it."""
    said = ""
    for row in body:
        said = over.get(row, said)
        if own.get(row, said) != said or (row in own and row in over):
            return False
    return bool(own) and bool(said)
