"""Many briefings as one zip: all places below one, or a basket of places. Progress is told file by file."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import metrics
from briefings.asking import materials_of
from briefings.gate import clean, masked
from briefings.making import made
from briefings.order import KINDS, Order
from catalogue.answers import Rule
from catalogue.faults import UsedWrongly

#: Windows refuses these in names; a name is cut to what every file system takes.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s.]+')
_LONGEST = 60
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Left:
    """A place of the batch without a briefing, by code and name (personal data masked), and why."""

    area: str
    name: str
    reason: str

    @property
    def words(self) -> str:
        """禾津街道（990101003）：why."""
        return f"{self.name}（{self.area}）：{self.reason}"


def basket_of(edition: metrics.Edition, area: str) -> list[str]:
    """The codes of all places one level down that have data. Raises UsedWrongly where there is none."""
    found = [place.code for place in metrics.children(edition, area)]
    if not found:
        raise UsedWrongly("这个地方的下一级没有任何数据，不能成批导出。")
    return found


def batch(
    edition: metrics.Edition,
    areas: Sequence[str],
    year: int | None,
    order: Order,
    ending: str,
    rule: Rule = "nearest",
    progress: Progress | None = None,
) -> tuple[bytes, list[Left]]:
    """The zip, and the places left out with the reason, which also stands in the zip as 未导出.txt."""
    left: list[Left] = []
    out = BytesIO()
    materials = materials_of(edition, areas, year, rule)
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number, material in enumerate(materials, 1):
            place = material.place
            if progress is not None:
                progress(number, len(materials), place.name)
            try:
                archive.writestr(
                    _entry(order, file_name(place.name, place.code, material.year, order, ending)),
                    made(material, order, ending),
                )
            except UsedWrongly as fault:
                left.append(Left(place.code, masked(clean(place.name))[0], str(fault)))
        if left:
            lines = "\n".join(one.words for one in left)
            archive.writestr(_entry(order, "未导出.txt"), lines.encode("utf-8"))
    return out.getvalue(), left


def file_name(name: str, code: str, year: int, order: Order, ending: str) -> str:
    """示例区_990101_2024_调研报告.docx: safe on every file system, told apart by the code."""
    shown = _FORBIDDEN.sub("_", masked(clean(name))[0]).strip("_")[:_LONGEST] or "未命名"
    return f"{shown}_{code}_{year}_{KINDS[order.kind]}{ending}"


def _entry(order: Order, name: str) -> ZipInfo:
    """A file in the zip, dated by the briefing's day."""
    day = order.day
    return ZipInfo(name, date_time=(max(day.year, 1980), day.month, day.day, 0, 0, 0))
