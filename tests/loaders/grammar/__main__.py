"""`python -m tests.loaders.grammar FIRST COUNT`: compose, read, judge, shrink, and tell what failed and how;
`python -m tests.loaders.grammar at SEED…`: look at single compositions."""

import sys
from collections import Counter

from tests.loaders.grammar.books import written_book
from tests.loaders.grammar.draws import Draw, composed
from tests.loaders.grammar.scopes import scope_of
from tests.loaders.grammar.shrinking import shrunk, verdict_of


def shown(draw: Draw) -> str:
    """The workbook as a person would see it, in lines."""
    lines = []
    book = written_book(draw)
    for sheet in book.sheets:
        lines.append(f"--- {sheet.name} within={book.within} year={book.year} merges={sheet.merges}")
        for row in range(1, sheet.last_row + 1):
            cells = [str(sheet.cells.get((row, c), "")).replace("\n", "\\n") for c in range(1, sheet.last_column + 1)]
            lines.append(f"{row:3} " + " | ".join(cells))
    return "\n".join(lines)


def looked_at(seed: int) -> None:
    """One composition shrunken, as a person would see it."""
    if not verdict_of(composed(seed)):
        sys.stdout.write(f"{seed} right\n")
        return
    small = shrunk(composed(seed))
    way = scope_of(small)
    told = [f"  {f.verdict} {f.where} {f.told}" for f in verdict_of(small)[:4]]
    features = " ".join(sorted(small.on))
    lines = [f"===== {seed} {way.down}/{way.across} {features}", shown(small), *told]
    sys.stdout.write("\n".join(lines) + "\n")


def run(first: int, count: int) -> tuple[Counter[str], dict[tuple[str, ...], list[int]]]:
    """(how many compositions met with which verdict, seeds by worst verdict, way and the features it takes)."""
    verdicts: Counter[str] = Counter()
    groups: dict[tuple[str, ...], list[int]] = {}
    for seed in range(first, first + count):
        draw = composed(seed)
        faults = verdict_of(draw)
        verdicts[faults[0].verdict if faults else "right"] += 1
        if faults:
            small = shrunk(draw)
            way = scope_of(small)
            groups.setdefault((faults[0].verdict, f"{way.down}/{way.across}", *sorted(small.on)), []).append(seed)
    return verdicts, groups


def main(words: list[str]) -> None:
    """FIRST COUNT runs compositions; `at SEED…` shows single ones, shrunken."""
    if words[0] == "at":
        for seed in words[1:]:
            looked_at(int(seed))
        return
    verdicts, groups = run(int(words[0]), int(words[1]))
    lines = [f"{len(seeds)} {' '.join(key)} {seeds[:4]}" for key, seeds in sorted(groups.items())]
    sys.stdout.write("\n".join([*lines, str(dict(verdicts))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
