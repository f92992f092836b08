"""Requirements two by two: contradictions told from both sides, and none left untold."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from catalogue.dates import first_day, last_day
from catalogue.declarations import CatalogueFault
from catalogue.models import Catalogue, Requirement


def pair_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    """One fault per link that is one-sided or broken, and per unlinked pair that cannot both hold."""
    for requirement in catalogue.requirements.values():
        name = catalogue.files.get(requirement.id, "standards")
        for other_id in requirement.contradicts:
            other = catalogue.requirements.get(other_id)
            if other is None or other_id == requirement.id:
                yield CatalogueFault(
                    name, f"{requirement.id}.contradicts", f"没有别的条款 {other_id}", "应为另一条款的编号"
                )
            elif requirement.id not in other.contradicts:
                wanted = f"在 {other_id} 里也写明与 {requirement.id} 矛盾"
                yield CatalogueFault(name, f"{requirement.id}.contradicts", f"只有单方写了 {other_id}", wanted)
    for first, second in _same_subject(catalogue):
        if _overlap(first, second) and _values(first) != _values(second) and second.id not in first.contradicts:
            name = catalogue.files.get(second.id, "standards")
            found = f"与 {first.id} 同文件、同指标、同地方、同时有效而数值不同"
            wanted = "写明有效期，或在两条的 contradicts 里互相注明"
            yield CatalogueFault(name, f"{second.id}.amount", found, wanted)


def _same_subject(catalogue: Catalogue) -> Iterator[tuple[Requirement, Requirement]]:
    groups: dict[tuple[str, str, str, str, str], list[Requirement]] = defaultdict(list)
    for one in catalogue.requirements.values():
        if one.indicator:
            document = catalogue.document_of.get(one.id, "")
            groups[document, one.indicator, one.jurisdiction, one.applies_to, one.comparator].append(one)
    for group in groups.values():
        yield from combinations(group, 2)


def _overlap(first: Requirement, second: Requirement) -> bool:
    try:
        spans = [
            (first_day(one.in_force_from) or date.min, last_day(one.in_force_to) or date.max) for one in (first, second)
        ]
    except ValueError:
        return False
    return max(start for start, _ in spans) <= min(end for _, end in spans)


def _values(one: Requirement) -> tuple[object, ...]:
    return one.amount, one.upper, one.every, one.brackets
