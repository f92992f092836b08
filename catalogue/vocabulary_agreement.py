"""Items and indicators: ids fit to be columns and never shared, formulas complete, their sides declared."""

import re
from collections.abc import Iterator

from catalogue.declarations import CatalogueFault
from catalogue.models import Catalogue, Indicator

#: Ids become column names of the edition; nothing else may be in them (DESIGN §5).
PLAIN_ID = re.compile(r"[a-z0-9_]+")


def vocabulary_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    """One fault per item or indicator key that cannot be right."""
    for item in catalogue.items.values():
        if not PLAIN_ID.fullmatch(item.id):
            yield CatalogueFault("items.csv", f"{item.id}.id", f"写的是 {item.id}", "只用小写字母、数字和下划线")
        if item.derived_with and item.derived_with not in catalogue.items:
            found = f"没有数据项 {item.derived_with}"
            yield CatalogueFault("items.csv", f"{item.id}.derived_with", found, "应为已有的数据项编号")
    for limits in catalogue.limits.values():
        for id in (limits.item, *limits.not_above):
            if id not in catalogue.items:
                yield CatalogueFault("limits.csv", limits.item, f"没有数据项 {id}", "应为已有的数据项编号")
    for indicator in catalogue.indicators.values():
        name = catalogue.files.get(indicator.id, "indicators")
        for key, found, wanted in _formula_faults(catalogue, indicator):
            yield CatalogueFault(name, f"{indicator.id}.{key}", found, wanted)


def _formula_faults(catalogue: Catalogue, indicator: Indicator) -> Iterator[tuple[str, str, str]]:
    if not PLAIN_ID.fullmatch(indicator.id):
        yield "id", f"写的是 {indicator.id}", "只用小写字母、数字和下划线"
    if indicator.id in catalogue.items:
        yield "id", "与数据项同编号", "数据项与指标的编号不得相同"
    for key, side in (("numerator", indicator.numerator), ("denominator", indicator.denominator)):
        if side and side not in catalogue.items:
            yield key, f"没有数据项 {side}", "应为已有的数据项编号"
    if not indicator.numerator:
        yield "numerator", "为空", "应为已有的数据项编号"
    if indicator.kind == "total" and indicator.denominator:
        yield "denominator", f"写的是 {indicator.denominator}", "总量指标没有分母，删去"
    if indicator.kind != "total" and not indicator.denominator:
        yield "denominator", "没有写明", "比率、占比、份额比都要写明分母"
    if indicator.per <= 0:
        yield "per", f"写的是 {indicator.per}", "应大于0"
    yield from _unit_faults(catalogue, indicator)


def _unit_faults(catalogue: Catalogue, indicator: Indicator) -> Iterator[tuple[str, str, str]]:
    numerator = catalogue.items.get(indicator.numerator)
    denominator = catalogue.items.get(indicator.denominator)
    if indicator.kind == "share":
        if indicator.unit != "%" or indicator.per != 100:
            yield "unit", f"写的是 {indicator.unit}，per 为 {indicator.per}", "占比的单位为 %，per 为 100"
        if numerator and denominator and numerator.unit != denominator.unit:
            yield "denominator", f"单位 {denominator.unit} 与分子单位 {numerator.unit} 不同", "占比两边单位应相同"
    if indicator.kind == "total" and numerator and indicator.unit != numerator.unit:
        yield "unit", f"写的是 {indicator.unit}", f"总量指标的单位应为 {numerator.unit}"
    if indicator.kind == "ratio" and numerator and not indicator.unit.startswith(f"{numerator.unit}/"):
        yield "unit", f"写的是 {indicator.unit}", f"比率的单位应以 {numerator.unit}/ 开头"
