"""Whether the declarations agree with one another and with the register. Each fault names file, key, found, wanted."""

from collections.abc import Callable, Iterator

from catalogue.dates import first_day
from catalogue.declarations import CatalogueFault
from catalogue.models import Catalogue
from catalogue.pairs_agreement import pair_faults
from catalogue.requirements_agreement import requirement_faults
from catalogue.vocabulary_agreement import vocabulary_faults


def disagreements(catalogue: Catalogue, codes: Callable[[str], bool]) -> list[CatalogueFault]:
    """Every disagreement inside the catalogue; `codes(code)` says whether the register has that place."""
    return [
        *vocabulary_faults(catalogue),
        *_alias_faults(catalogue),
        *_judging_faults(catalogue),
        *_counting_faults(catalogue),
        *_document_faults(catalogue),
        *requirement_faults(catalogue, codes),
        *pair_faults(catalogue),
    ]


def _alias_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    for alias, meant in catalogue.aliases.items():
        if meant not in catalogue.items and meant not in catalogue.indicators:
            yield CatalogueFault("aliases.csv", alias or "（空）", f"指向 {meant}", "应为已有的数据项或指标编号")


def _judging_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    judging = catalogue.judging
    if not 0 < judging.least_coverage <= 1:
        yield CatalogueFault("judging.toml", "least_coverage", f"写的是 {judging.least_coverage}", "应大于0、不大于1")
    if judging.living_item not in catalogue.items:
        yield CatalogueFault("judging.toml", "living_item", f"写的是 {judging.living_item}", "应为已有的数据项编号")
    for item in catalogue.costs.keys() - catalogue.items.keys():
        yield CatalogueFault("costs.toml", f"{item}.item", f"写的是 {item}", "应为已有的数据项编号")
    for cost in catalogue.costs.values():
        if not cost.assumed and not cost.source:
            yield CatalogueFault("costs.toml", f"{cost.item}.source", "为空", "写明出处，或 assumed = true")
    if judging.calendar_from > judging.calendar_to:
        found = f"{judging.calendar_from} 晚于 {judging.calendar_to}"
        yield CatalogueFault("judging.toml", "calendar_to", found, "起始年不得晚于终止年")


def _counting_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    """Where a denominator can be counted from the register it must be said whether it may be; elsewhere not."""
    for one in catalogue.indicators.values():
        item = catalogue.items.get(one.denominator)
        counted = item is not None and item.counted_per_community > 0
        if counted and one.register_counts is None:
            found, wanted = "没有写明", "分母可按名录清点，必须写明 true 或 false"
        elif not counted and one.register_counts is not None:
            found, wanted = f"写的是 {str(one.register_counts).lower()}", "分母不从名录清点，应删去"
        else:
            continue
        yield CatalogueFault(catalogue.files.get(one.id, "indicators"), f"{one.id}.register_counts", found, wanted)


def _document_faults(catalogue: Catalogue) -> Iterator[CatalogueFault]:
    for document in catalogue.documents.values():
        name = catalogue.files.get(document.id, "standards")
        if not document.title:
            yield CatalogueFault(name, "document.title", "为空", "必须写明")
        try:
            first_day(document.issued)
        except ValueError:
            wanted = "应为 2022、2022-07 或 2022-07-23，不详留空"
            yield CatalogueFault(name, "document.issued", f"写的是 {document.issued}", wanted)
