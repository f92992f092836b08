"""What a careful auditor looks at once figures are read: told, never corrected. Each check has a module of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits.bases import bases, sampled
from loaders.audits.parts import maximum_problems, part_problems
from loaders.audits.parts_elsewhere import Beside, elsewhere_problems
from loaders.audits.ratio_slips import ratio_problems
from loaders.audits.siblings import duplicate_problems, outlier_problems, zero_problems
from loaders.audits.swapped_columns import swapped_problems
from loaders.audits.year_jumps import Earlier, jump_problems
from loaders.mapping.meanings import Mapped
from loaders.mapping.vocabulary import Vocabulary
from loaders.shapes import Table

#: Kinds of problems about figures that are readable and kept, but can hardly be right.
IMPLAUSIBLE = frozenset(
    (
        "part_exceeds_whole",
        "beyond_maximum",
        "jump_between_years",
        "far_from_siblings",
        "all_zero_row",
        "duplicate_key",
        "ratio_out_of_line",
        "columns_swapped",
    )
)


def _nothing(observations: Sequence[Observation]) -> Earlier:
    return {}


def _none_beside(observations: Sequence[Observation]) -> Beside:
    return {}


@dataclass(frozen=True)
class Known:
    """What was learnt before. `answers`: what headings of this layout mean.

    `earlier` answers what earlier receipts said of the places and items of observations, `beside` what they said of
    the parts and wholes of these.
    """

    earlier: Callable[[Sequence[Observation]], Earlier] = _nothing
    beside: Callable[[Sequence[Observation]], Beside] = _none_beside
    answers: Mapping[str, str] = field(default_factory=dict)


def audit_table(
    table: Table, mapped: Mapped, observations: Sequence[Observation], catalogue: Catalogue, names: Vocabulary
) -> tuple[list[Observation], list[Problem]]:
    """(observations that may be taken, problems): what the table's own words say of how its figures were counted."""
    refused, problems = sampled(table, observations, catalogue)
    kept = [seen for seen in observations if seen.item not in refused]
    return kept, problems + bases(table, mapped, kept, catalogue, names)


def audit(observations: Sequence[Observation], known: Known, catalogue: Catalogue) -> list[Problem]:
    """Everything implausible in a workbook's figures, the surest finding of a cell first."""
    earlier = known.earlier(observations)
    parts = part_problems(observations, catalogue)
    swapped, crossed = swapped_problems(observations, earlier, catalogue)
    single = [
        *jump_problems(observations, earlier, catalogue),
        *maximum_problems(observations, catalogue),
        *outlier_problems(observations, catalogue),
    ]
    # What is told of two figures at once need not be told of each, nor the other way round.
    single = [p for p in single if (p.sheet, p.cell) not in crossed]
    told = crossed | {(p.sheet, p.cell) for p in (*parts, *single)}
    return [
        *parts,
        *swapped,
        *single,
        *elsewhere_problems(observations, known.beside(observations), catalogue),
        *ratio_problems(observations, catalogue, told),
        *zero_problems(observations),
        *duplicate_problems(observations, catalogue),
    ]
