"""The whole catalogue from its folder, strictly: an unknown key, a wrong type or a missing judgement is a fault."""

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from catalogue.costs import read_costs, read_judging
from catalogue.declarations import CatalogueFault, declare, read_csv, read_toml
from catalogue.faults import StoreBroken
from catalogue.limits import read_limits
from catalogue.models import Catalogue, Document, Indicator, Item, Requirement

__all__ = ["CatalogueFault", "load_catalogue", "read_catalogue"]

CATALOGUE_FOLDER = Path(__file__).parent
ITEM_COLUMNS = ("id", "title", "unit", "aggregates", "whole", "counted_per_community", "derived_with", "note")
ALIAS_COLUMNS = ("alias", "item")

Named = TypeVar("Named", Item, Indicator, Document, Requirement)


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """The shipped catalogue. Raises StoreBroken with one line per fault (file, key, found, wanted)."""
    catalogue, faults = read_catalogue(CATALOGUE_FOLDER)
    if catalogue is None:
        raise StoreBroken("目录有误，先改正再用：\n" + "\n".join(str(fault) for fault in faults))
    return catalogue


def read_catalogue(folder: Path) -> tuple[Catalogue | None, list[CatalogueFault]]:
    """Everything declared in `folder`; None and every fault found when anything is wrong."""
    faults: list[CatalogueFault] = []
    items: dict[str, Item] = {}
    indicators: dict[str, Indicator] = {}
    documents: dict[str, Document] = {}
    requirements: dict[str, Requirement] = {}
    document_of: dict[str, str] = {}
    files: dict[str, str] = {}
    for row in _rows(folder, "items.csv", ITEM_COLUMNS, faults):
        _keep(items, Item, _typed_item(row), "items.csv", row["id"], faults)
    for name, raw in _tables(folder, "indicators", {"indicator"}, faults):
        for entry in _entries(raw, "indicator", name, faults):
            _keep(indicators, Indicator, entry, name, str(entry.get("id", "indicator")), faults)
            files[str(entry.get("id", ""))] = name
    for name, raw in _tables(folder, "standards", {"document", "requirement"}, faults):
        document = raw.get("document", {})
        stated = _keep(documents, Document, document, name, "document", faults)
        files |= {stated.id: name} if stated else {}
        for entry in _entries(raw, "requirement", name, faults):
            kept = _keep(requirements, Requirement, entry, name, str(entry.get("id", "requirement")), faults)
            if kept is not None:
                document_of[kept.id] = str(document.get("id", "")) if isinstance(document, dict) else ""
                files[kept.id] = name
    judging, unjudged = read_judging(folder)
    costs, dear = read_costs(folder)
    aliases = _aliases(folder, faults)
    limits, wrong = read_limits(folder)
    faults += [*unjudged, *wrong, *dear]
    if faults or judging is None:
        return None, faults
    return (
        Catalogue(
            items=items,
            indicators=indicators,
            documents=documents,
            requirements=requirements,
            document_of=document_of,
            aliases=aliases,
            judging=judging,
            limits=limits,
            costs=costs,
            files=files,
        ),
        [],
    )


def _keep(
    kept: dict[str, Named], model: type[Named], raw: Any, name: str, within: str, faults: list[CatalogueFault]
) -> Named | None:
    if not isinstance(raw, dict):
        faults.append(CatalogueFault(name, within, "不是一组键值", "写成 [[…]] 或 […] 小节"))
        return None
    made, wrong = declare(model, raw, name, within)
    faults.extend(wrong)
    if made is None:
        return None
    if made.id in kept:
        faults.append(CatalogueFault(name, f"{made.id}.id", "编号已用过", "编号不得重复，也不得改作他用"))
        return None
    kept[made.id] = made
    return made


def _typed_item(row: dict[str, str]) -> dict[str, Any]:
    truth: dict[str, Any] = {"true": True, "false": False}
    count = row["counted_per_community"] or "0"
    typed: dict[str, Any] = {**row, "whole": truth.get(row["whole"], row["whole"])}
    typed["counted_per_community"] = int(count) if count.isdecimal() else count
    return typed


def _rows(folder: Path, name: str, columns: tuple[str, ...], faults: list[CatalogueFault]) -> list[dict[str, str]]:
    if not (folder / name).exists():
        faults.append(CatalogueFault(name, "（全文）", "没有这个文件", "目录里必须有它"))
        return []
    rows, wrong = read_csv(folder / name, name, columns)
    faults.extend(wrong)
    return rows


def _tables(
    folder: Path, part: str, allowed: set[str], faults: list[CatalogueFault]
) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted((folder / part).glob("*.toml")):
        name = f"{part}/{path.name}"
        raw, wrong = read_toml(path, name)
        faults.extend(wrong)
        faults.extend(CatalogueFault(name, key, "不认识的键", "删去或改正键名") for key in raw if key not in allowed)
        if not wrong:
            found.append((name, raw))
    return found


def _entries(raw: dict[str, Any], key: str, name: str, faults: list[CatalogueFault]) -> list[dict[str, Any]]:
    entries = raw.get(key, [])
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return entries
    faults.append(CatalogueFault(name, key, "不是 [[…]] 小节", f"写成 [[{key}]]"))
    return []


def _aliases(folder: Path, faults: list[CatalogueFault]) -> dict[str, str]:
    if not (folder / "aliases.csv").exists():
        return {}
    aliases: dict[str, str] = {}
    for row in _rows(folder, "aliases.csv", ALIAS_COLUMNS, faults):
        if row["alias"] in aliases:
            faults.append(CatalogueFault("aliases.csv", row["alias"], "同一叫法写了两次", "一个叫法只能指一项"))
        aliases[row["alias"]] = row["item"]
    return aliases
