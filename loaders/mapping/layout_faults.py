"""Whether saved layouts can be read and mean what exists: the part of `check` that looks at layouts."""

from pathlib import Path

from catalogue.declarations import CatalogueFault
from catalogue.models import Catalogue
from catalogue.places import Register
from loaders.figures.units import is_unit
from loaders.mapping.layouts import Layout, layout_at


def layout_faults(catalogue: Catalogue, register: Register, *folders: Path) -> list[CatalogueFault]:
    """What is wrong with the layouts of these folders: unreadable, items, units or places that do not exist, twins."""
    faults: list[CatalogueFault] = []
    for folder in folders:
        seen: dict[str, str] = {}
        for path in sorted(folder.glob("*.toml")):
            made, wrong = layout_at(path)
            faults += wrong
            if made is None:
                continue
            faults += _in_itself(made, path.name, catalogue, register)
            for key, mark in (("headings", made.fingerprint), ("name", made.name)):
                if mark in seen:
                    faults.append(CatalogueFault(path.name, key, f"与 {seen[mark]} 相同", "一种表式只存一份"))
                seen.setdefault(mark, path.name)
    return faults


def _in_itself(one: Layout, file: str, catalogue: Catalogue, register: Register) -> list[CatalogueFault]:
    faults = []
    known = catalogue.items.keys() | catalogue.indicators.keys() | {""}
    for heading, id in one.meanings.items():
        if id not in known:
            faults.append(CatalogueFault(file, f"answers.{heading}", f"指向 {id}", "应为已有的数据项或指标编号"))
    for said in one.units:
        heading, _, unit = said.rpartition("=")
        if not heading or not is_unit(unit):
            faults.append(CatalogueFault(file, f"units.{heading or said}", f"写的是 {unit}", "应为认得的单位"))
    if one.within and register.place(one.within) is None:
        faults.append(CatalogueFault(file, "within", f"{one.within} 不在名录中", "应为已有的地方"))
    for heading in one.headings:
        if heading.count("|") != 2:
            faults.append(CatalogueFault(file, "headings", f"写的是 {heading}", "应为 标题|角色|单位"))
    return faults
