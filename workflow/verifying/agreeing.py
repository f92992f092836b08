"""Whether a figure as written says what we hold: to the places it was written to, and as wide as its words are."""

from fractions import Fraction

from catalogue.checked_answers import Held, Result, Said
from loaders.figures.units import factor
from workflow.verifying.figures import Written

Ends = tuple[Fraction | None, Fraction | None]
#: An amount of so few digits is quoted as it is written in its document, never rounded.
_FEW = 2
_HALF = Fraction(1, 2)


def agreement(figure: Written, unit: str, held: Held, said: Said) -> Result:
    """agrees, differs, undetermined or not_held. A figure agrees if what we hold rounds to it (14.53 → 14.5); a
    standard, whatever words stand before it (不低于18人), only with its own amount or one of three digits or more."""
    by = factor(unit, held.unit) if "/" in unit or "/" not in held.unit else factor(unit, held.unit.split("/")[0])
    if by is None or (held.value, held.low, held.high) == (None, None, None):
        return "not_held"
    written = _amount(figure, by) if said == "standard" else _width(figure, by)
    ends = _ends(held)
    if _inside(ends, written) or held.value is not None and _inside((Fraction(held.value),) * 2, written):
        return "agrees"
    partial = held.coverage is not None and held.coverage.share is not None and held.coverage.share < 1
    if partial or held.counted or _overlap(ends, written):
        return "undetermined"
    return "differs"


def _ends(held: Held) -> Ends:
    return tuple(None if end is None else Fraction(end) for end in (held.low, held.high))  # type: ignore[return-value]


def _amount(figure: Written, by: Fraction) -> Ends:
    value = Fraction(next(end for end in (figure.value, figure.low, figure.high) if end is not None))
    rounded = figure.status == "reported" and len(figure.value.as_tuple().digits) > _FEW if figure.value else False
    worth = Fraction(figure.worth) * _HALF if rounded else Fraction(1, 10**6)
    return (value - worth) * by, (value + worth) * by


def _width(figure: Written, by: Fraction) -> Ends:
    """What the figure leaves room for: half its last digit either way; 300余 up to 400, 近500 down from it to 400."""
    worth = Fraction(figure.worth)
    if figure.status != "bounded":
        value = Fraction(figure.value or 0)
        return (value - worth * _HALF) * by, (value + worth * _HALF) * by
    low = None if figure.low is None else Fraction(figure.low)
    high = None if figure.high is None else Fraction(figure.high)
    if high is None and low is not None and any(word in figure.text for word in "余多"):
        high = low + worth
    if low is None and high is not None and figure.text.startswith(("近", "将近", "接近")):
        low = high - worth
    return None if low is None else low * by, None if high is None else high * by


def _inside(ends: Ends, written: Ends) -> bool:
    below = written[0] is None or ends[0] is not None and ends[0] >= written[0]
    above = written[1] is None or ends[1] is not None and ends[1] <= written[1]
    return below and above


def _overlap(ends: Ends, written: Ends) -> bool:
    below = ends[1] is None or written[0] is None or ends[1] >= written[0]
    above = ends[0] is None or written[1] is None or ends[0] <= written[1]
    return below and above
