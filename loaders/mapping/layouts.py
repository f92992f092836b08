"""Layouts learnt once: which headings a form has and what a person said the unknown ones mean.

Shipped ones lie in catalogue/sources/*.toml, a user's own in `<data>/received/layouts/` and before them. A layout is
known again by the fingerprint of its headings, whatever their order; the same form with a heading moved or renamed is
stopped with the difference, never guessed. A shipped one stops a workbook only where a heading was renamed to what
no alias knows: else its headings speak for themselves.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from catalogue.declarations import CatalogueFault, declare, read_toml
from catalogue.declared import Declared, Names
from catalogue.durable import write_durably
from catalogue.faults import StoreBroken
from catalogue.records import Problem
from loaders.mapping.heading_words import keys
from loaders.mapping.layout_changes import changed
from loaders.mapping.vocabulary import answer_key
from loaders.shapes import Reading

SHIPPED = Path(__file__).resolve().parents[2] / "catalogue" / "sources"
_QUARTER = re.compile(r"第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?")
_ALIKE = 0.5


class Layout(Declared):
    """One form. `headings`: path, coarse role and unit of every column; `answers`: heading=item pairs a person gave.

    `titles`: the titles of its tables without years and quarters, by which a changed form is known for the same.
    `units`: heading=unit pairs where the form states none; `within`: the place (code) it is sent for where it does not
    say; `year_in`: "file" where the year stands in the workbook's name only.
    """

    name: str
    saved_at: str
    saved_by: str
    titles: Names
    headings: Names
    answers: Names
    units: Names = ()
    within: str = ""
    year_in: Literal["", "file"] = ""

    @property
    def fingerprint(self) -> str:
        """16 hex digits of the headings in an order of their own."""
        return hashlib.sha256("\n".join(sorted(self.headings)).encode()).hexdigest()[:16]

    @property
    def meanings(self) -> Mapping[str, str]:
        """Heading key → item or indicator id, "" where a person said that it is none."""
        return dict(answer.rsplit("=", 1) for answer in self.answers)


@dataclass(frozen=True)
class Form:
    """The headings of one workbook: heading → (sheet, cell) where it stands first; its titles."""

    headings: Mapping[str, tuple[str, str]]
    titles: tuple[str, ...]


def form_of(reading: Reading) -> Form:
    """What a layout is known by, of the workbook at hand."""
    found: dict[str, tuple[str, str]] = {}
    for table in reading.tables:
        for column in table.columns:
            role = {"key": "名称", "code": "代码", "period": "时期"}.get(column.role, "数")
            path = "" if column.role == "period" else answer_key(column.path)
            at = (table.sheet, f"{column.letter}{max(table.header_rows[1], 1)}")
            found.setdefault(f"{path}|{role}|{column.unit}", at)
    titles = (_QUARTER.sub("", "".join(keys(table.title))) for table in reading.tables)
    return Form(found, tuple(dict.fromkeys(title for title in titles if title)))


def read_layouts(*folders: Path) -> list[Layout]:
    """Every saved layout, folder by folder. Raises StoreBroken naming the file of one that cannot be read."""
    found = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        made, faults = layout_at(path)
        if made is None:
            raise StoreBroken("保存的表式读不出来：\n" + "\n".join(map(str, faults)))
        found.append(made)
    return found


def layout_at(path: Path) -> tuple[Layout | None, list[CatalogueFault]]:
    """The layout of one file, or what is wrong with it."""
    raw, faults = read_toml(path, path.name)
    return (None, faults) if faults else declare(Layout, raw, path.name, "")


def save_layout(folder: Path, layout: Layout) -> None:
    """Keep a layout under its name, replacing an earlier one of that name."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in layout.model_dump().items()]
    name = re.sub(r'[\\/:*?"<>|\s.]+', "_", layout.name)[:60] or layout.fingerprint
    write_durably(folder / f"{name}.toml", "\n".join(lines) + "\n")


def recognised(
    form: Form,
    own: Sequence[Layout],
    name: str = "",
    shipped: Sequence[Layout] = (),
    understood: Callable[[str], bool] = lambda heading: False,
) -> tuple[Layout | None, list[Problem]]:
    """The layout a workbook is of (None: none known), and the difference where it is one of them but changed.

    `name` says which layout it is meant to be; without it the same headings, else half of them under the same title.
    `understood`: whether the declared aliases know a heading (a path of keys).
    """
    now = set(form.headings)
    for layout in (*own, *shipped):
        if now == set(layout.headings) and name in ("", layout.name):
            return layout, []
    if name:
        alike = [layout for layout in (*own, *shipped) if layout.name == name]
    else:
        new = {heading for heading in now if heading.split("|")[1] == "数" and not understood(heading.split("|")[0])}
        renamed = [one for one in shipped if new - set(one.headings) and set(one.headings) - now]
        alike = _alike(form, own) or _alike(form, renamed)
    return (alike[0], [changed(form.headings, alike[0].name, alike[0].headings)]) if alike else (None, [])


def _alike(form: Form, layouts: Iterable[Layout]) -> list[Layout]:
    now = set(form.headings)

    def share(layout: Layout) -> float:
        return len(now & set(layout.headings)) / len(now | set(layout.headings))

    same = [one for one in layouts if set(one.titles) & set(form.titles) and share(one) >= _ALIKE]
    return sorted(same, key=lambda one: (-share(one), one.name))
