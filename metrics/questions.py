"""The public face of the numbers: what pages, briefings and the terminal may ask of an edition.

Every question takes an edition (from `open_edition`) and plain parameters; places are asked by code.
"""

from collections.abc import Sequence

from catalogue.answers import GapAnswer, Rule
from catalogue.change_answers import EditionChange, FigureChange
from catalogue.completeness_answers import CompletenessAnswer
from catalogue.conflict_answers import ConflictAnswer, ExchangeAnswer
from catalogue.law_answers import EntitlementAnswer, HistorySpan, StandardsAnswer, Standing
from catalogue.source_answers import WorkbookAnswer
from catalogue.spread_answers import SiblingsAnswer
from catalogue.superseded_answers import SupersededAnswer
from metrics.asking import GapQuestion
from metrics.build import build_edition
from metrics.comparing import compare
from metrics.completeness import completeness
from metrics.conflicts import conflicts, exchanges
from metrics.costing import costs
from metrics.development import development, developments
from metrics.differences import differences
from metrics.edition_differences import edition_differences
from metrics.editions import Edition, broken_editions, editions, open_edition
from metrics.entitlement import entitlement
from metrics.gap_answers import gap_answers
from metrics.item_totals import item_totals
from metrics.living_below import living_below
from metrics.missing import missing
from metrics.observations import observations
from metrics.places import breadcrumbs, children, place, places_with_data, years
from metrics.relation import relation
from metrics.series import series
from metrics.shares import shares
from metrics.siblings import siblings
from metrics.standards_history import standards_history
from metrics.standings import standards, standards_at, standards_for
from metrics.superseded import superseded
from metrics.tracing import trace, traced, traces
from metrics.two_ways import two_ways
from metrics.workbooks import workbooks

__all__ = [
    "CompletenessAnswer",
    "ConflictAnswer",
    "Edition",
    "EditionChange",
    "EntitlementAnswer",
    "ExchangeAnswer",
    "FigureChange",
    "HistorySpan",
    "Rule",
    "SiblingsAnswer",
    "Standing",
    "StandardsAnswer",
    "SupersededAnswer",
    "WorkbookAnswer",
    "breadcrumbs",
    "broken_editions",
    "build_edition",
    "children",
    "completeness",
    "compare",
    "conflicts",
    "costs",
    "development",
    "developments",
    "differences",
    "edition_differences",
    "editions",
    "entitlement",
    "exchanges",
    "gaps",
    "gaps_of",
    "item_totals",
    "living_below",
    "missing",
    "observations",
    "open_edition",
    "place",
    "places_with_data",
    "relation",
    "series",
    "shares",
    "siblings",
    "standards",
    "standards_at",
    "standards_for",
    "standards_history",
    "superseded",
    "trace",
    "traced",
    "traces",
    "two_ways",
    "workbooks",
    "years",
]


def gaps(
    edition: Edition,
    area: str,
    level: str | None = None,
    year: int | None = None,
    indicators: Sequence[str] = (),
    rule: Rule = "nearest",
    standard: str | None = None,
) -> list[GapAnswer]:
    """How a place (or every place of `level` at or below it) stands to its standards: one row per place and indicator.

    `indicators` empty: all. `year` None: the latest with data of the place or below it. `standard` names the one to
    judge by, whatever the rule. Rows without data or standard are answered too. Raises UsedWrongly for an unknown
    place, level, indicator, rule or standard.
    """
    return gap_answers(edition, GapQuestion(area, level, year, tuple(indicators), rule, standard))


def gaps_of(
    edition: Edition, areas: Sequence[str], year: int, indicators: Sequence[str] = (), rule: Rule = "nearest"
) -> list[GapAnswer]:
    """As `gaps`, of these very places, of whatever levels, in one question: little dearer than one place."""
    return gap_answers(edition, GapQuestion(areas[0], None, year, tuple(indicators), rule, areas=tuple(areas)))
