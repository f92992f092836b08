"""Group labels written over the middle of their columns without a merge (2022年 over 户数 | 人口 | 面积).

Filling a blank from the left would give such a label to the wrong columns, so where the labels below repeat in equal
blocks, one block to a label, each label holds for the block it stands over.
"""

from collections.abc import Sequence


def centred(upper: dict[int, str], lower: dict[int, str]) -> dict[int, int]:
    """Column → the column whose upper label holds for it; {} where the labels do not stand over repeated blocks.

    Both map columns to the texts of one row. The names' columns, without a label above one below, are left out.
    """
    under = sorted(lower)
    for first in range(len(under)):
        block = under[first:]
        labels = [column for column in sorted(upper) if column >= block[0]]
        size, rest = divmod(len(block), len(labels) or 1)
        if len(labels) < 2 or size < 2 or rest:
            continue
        blocks = [block[start : start + size] for start in range(0, len(block), size)]
        if not _repeats([[lower[column] for column in columns] for columns in blocks]):
            continue
        if all(label in columns for label, columns in zip(labels, blocks, strict=True)):
            inner = any(label != columns[0] for label, columns in zip(labels, blocks, strict=True))
            spread = {c: label for label, columns in zip(labels, blocks, strict=True) for c in columns}
            return spread if inner else {}
    return {}


def _repeats(blocks: Sequence[Sequence[str]]) -> bool:
    return all(list(block) == list(blocks[0]) for block in blocks) and len(set(blocks[0])) == len(blocks[0])
