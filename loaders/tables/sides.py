"""Tables that stand side by side: split at a column empty all the way down, or where the heading starts over."""

from loaders.tables.columns import Columns
from loaders.tables.cutting import Block
from loaders.tables.headings import heading_paths
from loaders.tables.rowtypes import row_types
from loaders.tables.views import View


def parts_of(view: View) -> list[View]:
    """The view itself, or its parts left to right where each has texts and figures of its own."""
    types = row_types(view)
    crowded = [row for row in view.rows if types[row] in "BMTYO"]
    used = view.columns_of(crowded)
    if len(used) == max(used, default=0) - min(used, default=1) + 1:
        return [view]
    used |= {
        c
        for row in (crowded if view.spans else ())
        for s in view.kinds(row)
        if (span := view.spans.get((row, s)))
        for c in range(span[1], span[3] + 1)
    }
    if not used:
        return [view]
    groups: list[list[int]] = []
    for column in sorted(used):
        if groups and column == groups[-1][-1] + 1:
            groups[-1].append(column)
        else:
            groups.append([column])
    if len(groups) < 2 or not all(_stands_alone(view, crowded, group) for group in groups):
        return [view]
    parts = []
    for position, group in enumerate(groups):
        last = groups[position + 1][0] - 1 if position + 1 < len(groups) else max(view.last_column, group[-1])
        first = view.first_column if position == 0 else group[0]
        parts.append(View(view.grid, range(first, last + 1)))
    return parts


def _stands_alone(view: View, rows: list[int], columns: list[int]) -> bool:
    """Whether these columns hold figures and a column of names."""
    figures = any(view.kind(row, column) == "n" for row in rows for column in columns)
    names = max((sum(1 for row in rows if view.kind(row, column) == "t") for column in columns), default=0)
    return len(columns) > 1 and figures and names >= 2


def repeated_parts(block: Block) -> list[View | None]:
    """[None] for one table; else one view per repetition of the same heading with other names below."""
    body = [r for r in block.body if block.types[r] in "BM" and r not in block.repeated]
    used = sorted(block.view.columns_of([*block.heading, *body]))
    headings = heading_paths(block.view, block.heading, used)
    paths = [(number, headings[number].path) for number in used]
    if not paths or not paths[0][1]:
        return [None]
    starts = [position for position, (_, path) in enumerate(paths) if path == paths[0][1]]
    size = starts[1] if len(starts) > 1 else 0
    if not size or size < 2 or any(b - a != size for a, b in zip(starts, starts[1:], strict=False)):
        return [None]
    labels = [path for _, path in paths]
    if any(labels[i] != labels[i % size] for i in range(len(labels))) or len(labels) % size:
        return [None]
    columns = Columns(block.view, block.heading, body)
    first = [number for number, _ in paths[:size] if columns.roles.get(number) in ("key", "ordinal", "period")]
    again = [number for number, _ in paths[size : 2 * size]]
    if not first or all(
        block.view.text(r, a) == block.view.text(r, b) for r in body for a, b in zip(first, again, strict=False)
    ):
        return [None]
    rows = set(block.heading) | set(block.body) | set(block.above)
    return [
        View(block.view.grid, range(paths[s][0], paths[s + size - 1][0] + 1), rows)
        for s in starts
        if s + size <= len(paths)
    ]
