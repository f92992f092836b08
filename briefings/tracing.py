"""How many figures came about, asked together, with the cells that say why there is no figure."""

from collections import defaultdict
from collections.abc import Sequence

import metrics
from briefings.material import Traced
from catalogue.answers import GapAnswer, ObservationAnswer
from catalogue.models import Catalogue, Indicator

_SILENT = ("withheld", "not_reported")
#: Reasons that some cell itself gives.
_TOLD = ("数据已脱敏", "未填报")


def traces_of(
    edition: metrics.Edition, scope: str, year: int, answers: Sequence[GapAnswer], known: Catalogue
) -> dict[tuple[str, str], Traced]:
    """The way of every answer at or below `scope`, by place and indicator."""
    figures = [a for a in answers if a.judgement != "no_data"]
    found = {
        (one.gap.area, one.gap.indicator): Traced(one.formula, one.inputs, ())
        for one in metrics.traced(edition, figures)
    }
    mute = [a for a in answers if a.judgement == "no_data"]
    items = {a.indicator: _items(known.indicators[a.indicator]) for a in mute}
    told = {item for a in mute if a.reason.startswith(_TOLD) for item in items[a.indicator]}
    silent = _silent_cells(edition, scope, year, sorted(told))
    for a in mute:
        cells = tuple(c for item in items[a.indicator] for c in silent[a.area, item])
        found[a.area, a.indicator] = Traced("", (), cells)
    return found


def _items(declared: Indicator) -> list[str]:
    return [item for item in (declared.numerator, declared.denominator, declared.id) if item]


def _silent_cells(
    edition: metrics.Edition, scope: str, year: int, items: Sequence[str]
) -> dict[tuple[str, str], list[ObservationAnswer]]:
    """The cells of these items that say a figure is not public or was not filled in, by place and item."""
    found: dict[tuple[str, str], list[ObservationAnswer]] = defaultdict(list)
    for item in items:
        for cell in metrics.observations(edition, scope, year, item):
            if cell.status in _SILENT and not cell.superseded:
                found[cell.area, cell.item].append(cell)
    return found
