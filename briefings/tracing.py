"""How many figures came about, asked together: `metrics.trace` answers one figure and asks its gap anew each time.

Where one question brings all cells, the cells behind a figure are picked from them and believed only if they add up
to the answer's own two sides; otherwise, and for large places, the edition is asked which cells count.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

import metrics
from briefings.material import Traced
from catalogue.answers import GapAnswer, ObservationAnswer
from catalogue.models import Catalogue, Indicator
from catalogue.places import load_register
from metrics.formula import formula_of

_SILENT = ("withheld", "not_reported")

Cells = dict[str, dict[str, list[ObservationAnswer]]]


def traces_of(
    edition: metrics.Edition, scope: str, year: int, all_cells: bool, answers: Sequence[GapAnswer], known: Catalogue
) -> dict[tuple[str, str], Traced]:
    """The way of every answer at or below `scope`, by place and indicator. `all_cells`: ask for them at once.

    Without, only the answers of the first place and its like are traced one by one: see `asking`.
    """
    cells = _cells(edition, scope, year) if all_cells else None
    return {(a.area, a.indicator): _traced(edition, a, known, cells) for a in answers}


def _cells(edition: metrics.Edition, scope: str, year: int) -> Cells:
    """Item → place → the cells that count."""
    found: Cells = defaultdict(lambda: defaultdict(list))
    for cell in metrics.observations(edition, scope, year):
        if not cell.superseded:
            found[cell.item][cell.area].append(cell)
    return found


def _traced(edition: metrics.Edition, answer: GapAnswer, known: Catalogue, cells: Cells | None) -> Traced:
    declared = known.indicators[answer.indicator]
    if answer.judgement == "no_data":
        return Traced("", (), _silence(edition, answer, declared, cells))
    inputs = None if cells is None else _picked(answer, declared, known, cells)
    if inputs is None:
        inputs = list(metrics.trace(edition, answer.area, answer.indicator, answer.year).inputs)
    return Traced(_formula(answer, declared, known), tuple(inputs), ())


def _picked(answer: GapAnswer, declared: Indicator, known: Catalogue, cells: Cells) -> list[ObservationAnswer] | None:
    """The cells behind a figure, or None where it takes the edition to say which they are."""
    items = (declared.numerator, declared.denominator, declared.id)
    if answer.basis in ("own", "stated"):
        return _speaking(c for item in items if item for c in cells[item].get(answer.area, ()))
    if answer.basis != "rolled_up" or declared.kind == "quotient":
        return None
    sides = [
        {
            area: _speaking(found)
            for area, found in cells[item].items()
            if _expected(area, answer.area, declared.expects)
        }
        for item in items[:2]
        if item
    ]
    given = [{area for area, found in side.items() if found} for side in sides]
    if declared.denominator and known.items[declared.denominator].counted_per_community and not given[1]:
        sides, given = sides[:1], given[:1]
    both = set.intersection(*given)
    picked = [[c for area in sorted(both) for c in side[area]] for side in sides]
    stated = [answer.numerator, answer.denominator]
    if any(_sum(side) != total for side, total in zip(picked, stated, strict=False)):
        return None
    return [c for side in picked for c in side]


def _expected(area: str, above: str, expects: str) -> bool:
    """Whether a place is under the one asked about and of the class the indicator expects."""
    if not area.startswith(above):
        return False
    place = load_register().place(area) if expects != "all" else None
    return place is None or place.place_class not in ("urban", "rural") or place.place_class == expects


def _speaking(found: Iterable[ObservationAnswer]) -> list[ObservationAnswer]:
    return [c for c in found if c.status not in _SILENT]


def _sum(cells: Sequence[ObservationAnswer]) -> Decimal | None:
    values = [c.value for c in cells]
    return None if None in values else sum((v for v in values if v is not None), Decimal(0))


def _silence(
    edition: metrics.Edition, answer: GapAnswer, declared: Indicator, cells: Cells | None
) -> tuple[ObservationAnswer, ...]:
    """The cells that say why there is no figure. Asked only where the reason says that there are some."""
    items = [item for item in (declared.numerator, declared.denominator, declared.id) if item]
    if cells is not None:
        found = [c for item in items for c in cells[item].get(answer.area, ())]
    elif answer.reason.startswith(("数据已脱敏", "未填报")):
        asked = (metrics.observations(edition, answer.area, answer.year, item) for item in items)
        found = [c for of_item in asked for c in of_item if c.area == answer.area and not c.superseded]
    else:
        found = []
    return tuple(c for c in found if c.status in _SILENT)


def _formula(answer: GapAnswer, declared: Indicator, known: Catalogue) -> str:
    top, bottom = known.items.get(declared.numerator), known.items.get(declared.denominator)
    return formula_of(
        answer,
        (top.title if top else "", bottom.title if bottom else ""),
        (top.unit if top else "", bottom.unit if bottom else ""),
        declared.kind,
        declared.per,
    )
