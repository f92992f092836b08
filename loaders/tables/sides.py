"""Tables that stand side by side: split at a column empty all the way down, or where the heading starts over."""

from itertools import pairwise

from loaders.tables import column_words as words
from loaders.tables.columns import Columns
from loaders.tables.cutting import Block, cut
from loaders.tables.headings import heading_paths
from loaders.tables.rowtypes import row_types
from loaders.tables.standing_alone import stands_alone
from loaders.tables.views import View
from loaders.tables.words import is_total


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
    if len(groups) < 2 or not all(stands_alone(view, types, crowded, group) for group in groups):
        return [view]
    parts = []
    for position, group in enumerate(groups):
        last = groups[position + 1][0] - 1 if position + 1 < len(groups) else max(view.last_column, group[-1])
        first = view.first_column if position == 0 else group[0]
        parts.append(View(view.grid, range(first, last + 1)))
    return parts


def repeated_parts(block: Block) -> list[Block]:
    """The block itself if it is one table; else a block per repetition of the same heading with other names below."""
    body = [r for r in block.body if block.types[r] in "BM" and r not in block.repeated]
    used = sorted(block.view.columns_of([*block.heading, *body]))
    headings = heading_paths(block.view, block.heading, used)
    paths = [headings[number].path for number in used]
    if not paths or not paths[0]:
        return [block]
    again = _again(paths)
    if not again and not _may_start_over(paths):
        return [block]  # nearly every table: told without a look at its columns
    columns = Columns(block.view, block.heading, body)
    starts = again or _under_others(paths, [_names(columns, number) for number in used])
    if len(starts) < 2:
        return [block]
    first = [c for c in used[: starts[1]] if columns.roles.get(c) in ("key", "ordinal", "period")]
    other = used[starts[1] : starts[1] + len(first)]
    if not first or all(
        block.view.text(r, a) == block.view.text(r, b) for r in body for a, b in zip(first, other, strict=False)
    ):
        return [block]
    if not again and not _sums_apart(block, used, starts) and _within(block.view, body, used[0], used[starts[1]]):
        return [block]
    rows = set(block.heading) | set(block.body) | set(block.above)
    ends = [*starts[1:], len(used)]
    views = [View(block.view.grid, range(used[s], used[e - 1] + 1), rows) for s, e in zip(starts, ends, strict=True)]
    return [half for view in views for half in (cut(view)[0] if again else [_half(block, view)])]


def _sums_apart(block: Block, used: list[int], starts: list[int]) -> bool:
    """Whether one row sums up every part under names of their own: 本年收入合计 and 本年支出合计, 总计 and 总计."""
    firsts = [used[at] for at in starts]
    return any(all(is_total(block.view.text(row, column)) for column in firsts) for row in block.body)


def _half(block: Block, view: View) -> Block:
    """The part of a block that stands in a view of some of its columns, under the same rows of heading."""
    types = row_types(view)
    types |= {row: block.types[row] for row in types if row in block.heading or block.types[row] == "O"}
    here = [row for row in block.body if row in types]
    above, heading = [row for row in block.above if row in types], [row for row in block.heading if row in types]
    return Block(view, types, above, heading, here, block.repeated & set(here))


def _again(paths: list[tuple[str, ...]]) -> list[int]:
    """Where one and the same heading starts over, block by block as wide as the first."""
    starts = [position for position, path in enumerate(paths) if path == paths[0]]
    size = starts[1] if len(starts) > 1 else 0
    if size < 2 or len(paths) % size or any(path != paths[at % size] for at, path in enumerate(paths)):
        return []
    return starts


def _may_start_over(paths: list[tuple[str, ...]]) -> bool:
    """Whether `_under_others` could find anything under these headings, whatever stands below them."""
    first = paths[0]
    if len(first) == 1:
        return len(set(paths)) < len(paths)
    return sum(len(path) == len(first) and bool(words.KEY.search(path[-1])) for path in paths) > 1


def _under_others(paths: list[tuple[str, ...]], named: list[bool]) -> list[int]:
    """Where names start over beside figures: under another group (收入 over 项目 | 金额, 支出 over 项目 | 合计), or as
    names of another kind before the same figures (收入项目 | 预算数 | 支出项目 | 预算数).
    """
    first = paths[0]
    starts = [
        at for at, path in enumerate(paths) if len(path) == len(first) and named[at] and not (at and named[at - 1])
    ]
    if len(starts) < 2 or starts[0] != 0 or any(b - a < 2 for a, b in pairwise([*starts, len(paths)])):
        return []
    groups = [paths[a:b] for a, b in pairwise([*starts, len(paths)])]
    if len(first) == 1:
        return starts if all(group[1:] == groups[0][1:] for group in groups) else []
    apart = all(path[:1] == group[0][:1] for group in groups for path in group)
    keys = all(words.KEY.search(group[0][-1]) for group in groups)
    return starts if apart and keys and len({group[0][0] for group in groups}) == len(groups) else []


def _within(view: View, rows: list[int], outer: int, inner: int) -> bool:
    """Whether names stand beside blanks left by others that go on below: communities of a street written once."""
    last = max((row for row in rows if (text := view.text(row, outer)) and not is_total(text)), default=0)
    return any(row < last and not view.text(row, outer) and view.text(row, inner) for row in rows)


def _names(columns: Columns, number: int) -> bool:
    """Whether a column holds texts in most rows and no figures."""
    counts = columns.counts[number]
    most = 0.6 * len(columns.body)
    return counts["t"] > 1 and counts["t"] >= most and not counts["n"] and columns.roles[number] in ("key", "note")
