"""The numbers of one requirement: complete for its comparator; rises, brackets and floors whole."""

from collections.abc import Iterator

from catalogue.models import Bracket, Catalogue, Requirement

Fault = tuple[str, str, str]


def amount_faults(catalogue: Catalogue, requirement: Requirement) -> Iterator[Fault]:
    """(key, found, wanted) for every number that is missing, too many or cannot hold."""
    yield from _comparator_faults(requirement)
    yield from _bracket_faults(catalogue, requirement)
    yield from _escalation_faults(requirement)
    yield from _floor_faults(catalogue, requirement)


def _comparator_faults(requirement: Requirement) -> Iterator[Fault]:
    amount, upper = requirement.amount, requirement.upper
    if requirement.comparator == "text":
        if amount is not None or requirement.brackets:
            yield "amount", "写了数值", "定性条款没有数值，删去"
    elif amount is None and not requirement.brackets:
        yield "amount", "没有写明", "写明数值或分档 brackets；没有数值的 comparator 为 text"
    elif amount is not None and amount < 0:
        yield "amount", f"写的是 {amount}", "不得为负"
    if requirement.comparator == "between":
        if upper is None:
            yield "upper", "没有写明", "区间要写明上限"
        elif amount is not None and upper < amount:
            yield "upper", f"写的是 {upper}，小于下限 {amount}", "上限不得小于下限"
    elif upper is not None:
        yield "upper", f"写的是 {upper}", "只有区间 between 才有上限"


def _bracket_faults(catalogue: Catalogue, requirement: Requirement) -> Iterator[Fault]:
    brackets = requirement.brackets
    if bool(brackets) != bool(requirement.bracket_item):
        yield "bracket_item", f"写的是 {requirement.bracket_item or '空'}", "分档与其计数的数据项要同时写明"
    if not brackets:
        return
    if requirement.bracket_item and requirement.bracket_item not in catalogue.items:
        yield "bracket_item", f"没有数据项 {requirement.bracket_item}", "应为已有的数据项编号"
    if requirement.amount is not None:
        yield "amount", "既有数值又有分档", "有分档的不写 amount"
    if requirement.comparator not in ("at_least", "at_most"):
        yield "comparator", f"写的是 {requirement.comparator}", "分档条款为 at_least 或 at_most"
    expected = [brackets[0].from_size * 0, *(bracket.below_size for bracket in brackets[:-1])]
    for place, (bracket, start) in enumerate(zip(brackets, expected, strict=True)):
        if bracket.from_size != start:
            yield f"brackets.{place}", f"从 {bracket.from_size} 起", f"应从 {start} 起，各档首尾相接"
        yield from _step_faults(place, bracket)
    if brackets[-1].below_size is not None:
        yield f"brackets.{len(brackets) - 1}", f"止于 {brackets[-1].below_size}", "最后一档不设上限"


def _step_faults(place: int, bracket: Bracket) -> Iterator[Fault]:
    if (bracket.step > 0) != (bracket.step_amount > 0) or bracket.step < 0:
        found = f"每 {bracket.step} 增 {bracket.step_amount}"
        yield f"brackets.{place}", found, "递增的 step 与 step_amount 要同时写明且大于0"
    if bracket.below_size is not None and bracket.below_size <= bracket.from_size:
        yield f"brackets.{place}", f"从 {bracket.from_size} 到 {bracket.below_size}", "上端应大于下端"


def _escalation_faults(requirement: Requirement) -> Iterator[Fault]:
    rise = requirement.escalation
    if rise is None:
        return
    if requirement.amount is None:
        yield "escalation", "没有基数", "递增条款要写明 amount"
    if rise.rate <= 0:
        yield "escalation.rate", f"写的是 {rise.rate}", "应大于0"
    if rise.rounded_to <= 0:
        yield "escalation.rounded_to", f"写的是 {rise.rounded_to}", "应大于0"
    if rise.reading == rise.other_reading:
        yield "escalation.other_reading", f"与 reading 同为 {rise.reading}", "应为另一种读法"
    if requirement.in_force_from[:4] and str(rise.base_year) < requirement.in_force_from[:4]:
        yield "escalation.base_year", f"写的是 {rise.base_year}", "基数年不得早于生效年"


def _floor_faults(catalogue: Catalogue, requirement: Requirement) -> Iterator[Fault]:
    if (requirement.floor is None) != (not requirement.floor_requirement):
        yield "floor", f"写的是 {requirement.floor}", "下限与其条款编号 floor_requirement 要同时写明"
    if requirement.floor is None or not requirement.floor_requirement:
        return
    other = catalogue.requirements.get(requirement.floor_requirement)
    if other is None:
        yield "floor_requirement", f"没有条款 {requirement.floor_requirement}", "应为已有的条款编号"
    elif other.amount != requirement.floor or other.unit != requirement.unit:
        found = f"{requirement.floor}{requirement.unit}，而 {other.id} 为 {other.amount}{other.unit}"
        yield "floor", found, "两处数值与单位应相同"
