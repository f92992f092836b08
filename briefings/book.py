"""Which evidence a document needs: collected from the figures in it, in the order of first use."""

from collections.abc import Callable, Iterable

from briefings.document import Block, Chart, Evidence, Figure, Paragraph, Runs, Table

Known = dict[str, Callable[[], Evidence]]


def keys_of(blocks: Iterable[Block]) -> list[str]:
    """The keys of all figures, first use first."""
    found: dict[str, None] = {}
    for block in blocks:
        if isinstance(block, Chart):
            found |= dict.fromkeys(block.evidence)
        for runs in _runs(block):
            found |= dict.fromkeys(run.evidence for run in runs if isinstance(run, Figure))
    return list(found)


def _runs(block: Block) -> list[Runs]:
    if isinstance(block, Paragraph):
        return [block.runs]
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    return []


def evidence_for(blocks: Iterable[Block], known: Known) -> tuple[Evidence, ...]:
    """The evidence of every figure in the blocks. A figure without evidence is a bug: KeyError."""
    return tuple(known[key]() for key in keys_of(blocks))
