"""What is told of a figure: what was found, what we hold, what to do."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from catalogue.checked_answers import CheckedFigure, Held, Result, Said
from charts.numbers import points
from workflow.verifying.figures import Written

#: The results in the order a reader wants them, worst first.
RESULT: dict[Result, str] = {
    "differs": "不一致",
    "undetermined": "无法核定",
    "not_held": "本库没有",
    "agrees": "一致",
    "not_checked": "未核对",
}
_DO = {
    "differs": "请核对文中这一处，或查看数据来源后更正",
    "undetermined": "请补齐数据后再核，或以原始材料为准",
    "not_held": "请先收入这一地方、这一年的数据，或以原始材料为准",
}
#: No figure is told with more decimals.
_MOST = 6
#: What stands between the name and the figure.
_SENSE: dict[Said, str] = {"value": "", "gap": "差距", "need": "缺口", "standard": "标准"}


def told(
    figure: Written, result: Result, held: Sequence[Held], said: Said, why: str, place: str, year: int | None
) -> tuple[str, str, str]:
    """(found, wanted, do); all "" where it agrees."""
    if result == "agrees":
        return "", "", ""
    if result == "not_checked":
        do = "请写明这份材料说的是哪里后再核" if why.endswith("地方") else "请人工核对"
        return f"{figure.text}：{why}", "", do
    of = f"{place}{year}年" if year else place
    if result == "not_held":
        return f"文中写{figure.text}", f"本库没有{of}的这项数据", _DO[result]
    return (
        f"文中写{figure.text}",
        f"{of}{'，或'.join(f'{one.title}{sense(said, one)}{_held(one, said, figure)}' for one in held)}",
        _DO[result],
    )


def sense(said: Said, one: Held) -> str:
    """What a ratio lacks is a gap, not a need."""
    return _SENSE["gap" if said == "need" and ("/" in one.unit or one.unit in ("%", "‰")) else said]


def _held(one: Held, said: Said, figure: Written) -> str:
    value = _figure(one.value, _enough(one.value, figure)) if one.value is not None else _range(one)
    partial = one.coverage is not None and one.coverage.share is not None and one.coverage.share < 1
    part = f"，应报 {one.coverage.expected} 个、只有 {one.coverage.reported} 个有数" if partial and one.coverage else ""
    part = "（没有填报，按地名录清点；地名录只是一个年份的）" if one.counted else part
    return f"{value}{points(one.unit) if said == 'need' else one.unit}{part}"


def _enough(value: Decimal, figure: Written) -> int:
    """How many decimals tell what is held from what is written: 26.6497, where 26.7 is and 26.65 would round to it."""
    return next((n for n in range(2, _MOST) if _rounded(_rounded(value, n), figure) != figure.value), _MOST)


def _rounded(value: Decimal, to: int | Written) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-to) if isinstance(to, int) else to.worth, ROUND_HALF_UP)


def _range(one: Held) -> str:
    low = "" if one.low is None else _figure(one.low)
    high = "" if one.high is None else _figure(one.high)
    return f"{low}—{high}" if low and high else f"不低于{low}" if low else f"不高于{high}"


def _figure(value: Decimal, decimals: int = 2) -> str:
    whole, _, part = f"{_rounded(value, decimals):,f}".partition(".")
    return f"{whole}.{part.rstrip('0')}".rstrip(".")


def worst_first(figures: Iterable[CheckedFigure]) -> list[CheckedFigure]:
    """In the order of RESULT; those of one result as they stand in the text."""
    order = list(RESULT)
    return sorted(figures, key=lambda one: order.index(one.result))


def spoken_of(one: CheckedFigure) -> str:
    """What a figure was taken to say: the items or indicators, and whether gap, need or standard."""
    return "、".join(dict.fromkeys(held.title + sense(one.said, held) for held in one.held))
