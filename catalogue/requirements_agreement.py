"""Each requirement by itself: what it judges exists, its units fit, its numbers and dates are complete."""

from collections.abc import Callable, Iterator

from catalogue.amounts_agreement import amount_faults
from catalogue.dates import first_day, last_day
from catalogue.declarations import CatalogueFault
from catalogue.models import Catalogue, Requirement

Fault = tuple[str, str, str]


def requirement_faults(catalogue: Catalogue, codes: Callable[[str], bool]) -> Iterator[CatalogueFault]:
    """One fault per key of a requirement that cannot be right; `codes` says whether a place exists."""
    for requirement in catalogue.requirements.values():
        name = catalogue.files.get(requirement.id, "standards")
        found: list[Fault] = [
            *_origin_faults(catalogue, requirement),
            *_reach_faults(requirement, codes),
            *_unit_faults(catalogue, requirement),
            *amount_faults(catalogue, requirement),
            *_date_faults(requirement),
        ]
        yield from (CatalogueFault(name, f"{requirement.id}.{key}", told, wanted) for key, told, wanted in found)


def _origin_faults(catalogue: Catalogue, requirement: Requirement) -> Iterator[Fault]:
    if catalogue.document_of.get(requirement.id) not in catalogue.documents:
        yield "document", "没有所属文件", "同一文件里写明 [document]"
    for key in ("measures", "stated_as", "clause", "source", "jurisdiction_name"):
        if not getattr(requirement, key):
            yield key, "为空", "必须写明"
    if requirement.verified != "unverified" and not requirement.quote:
        yield "quote", "为空", "已见到的条款要摘录最短的原话"


def _reach_faults(requirement: Requirement, codes: Callable[[str], bool]) -> Iterator[Fault]:
    if requirement.jurisdiction and not codes(requirement.jurisdiction):
        yield "jurisdiction", f"名录里没有 {requirement.jurisdiction}", "应为名录中的代码，全国为 0"
    if requirement.indicator and not requirement.jurisdiction:
        yield "jurisdiction", "为空而写了指标", "地方未识别的条款只供参考，indicator 留空"


def _unit_faults(catalogue: Catalogue, requirement: Requirement) -> Iterator[Fault]:
    if not requirement.indicator:
        return
    indicator = catalogue.indicators.get(requirement.indicator)
    if indicator is None:
        yield "indicator", f"没有指标 {requirement.indicator}", "应为已有的指标编号，只供参考的留空"
        return
    numerator, denominator = catalogue.items.get(indicator.numerator), catalogue.items.get(indicator.denominator)
    if indicator.kind != "ratio":
        if requirement.unit != indicator.unit:
            yield "unit", f"写的是 {requirement.unit}", f"指标的单位是 {indicator.unit}"
        if requirement.every is not None or requirement.every_unit:
            yield "every", "写了每多少", "只有比率指标才写 every 与 every_unit"
        return
    if numerator and requirement.unit != numerator.unit:
        yield "unit", f"写的是 {requirement.unit}", f"应为分子的单位 {numerator.unit}"
    if denominator and requirement.every_unit != denominator.unit:
        yield "every_unit", f"写的是 {requirement.every_unit or '空'}", f"应为分母的单位 {denominator.unit}"
    if requirement.every is None or requirement.every <= 0:
        yield "every", f"写的是 {requirement.every}", "应写明每多少，且大于0"


def _date_faults(requirement: Requirement) -> Iterator[Fault]:
    days = []
    for key, reader in (("in_force_from", first_day), ("in_force_to", last_day)):
        text = getattr(requirement, key)
        try:
            days.append(reader(text))
        except ValueError:
            days.append(None)
            yield key, f"写的是 {text}", "应为 2022、2022-07 或 2022-07-23，不详留空"
    start, end = days
    if start and end and start > end:
        yield "in_force_to", f"早于 {requirement.in_force_from}", "终止日不得早于生效日"
    if requirement.kind == "target" and requirement.target_year is None:
        yield "target_year", "没有写明", "目标要写明目标年"
    if requirement.kind == "requirement" and requirement.target_year is not None:
        yield "kind", "写了目标年", "有目标年的条款 kind 为 target"
    if requirement.target_year is not None and start and requirement.target_year < start.year:
        yield "target_year", f"写的是 {requirement.target_year}", "目标年不得早于生效年"
