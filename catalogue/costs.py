"""What one unit of an item costs (catalogue/costs.toml), and the thresholds of judgement (catalogue/judging.toml)."""

from pathlib import Path

from catalogue.declarations import CatalogueFault, declare, read_toml
from catalogue.models import Cost, Judging


def read_costs(folder: Path, name: str = "costs.toml") -> tuple[dict[str, Cost], list[CatalogueFault]]:
    """By item id. A folder without the file declares none."""
    if not (folder / name).exists():
        return {}, []
    raw, faults = read_toml(folder / name, name)
    faults += [CatalogueFault(name, key, "不认识的键", "删去或改正键名") for key in raw if key != "cost"]
    entries = raw.get("cost", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return {}, [*faults, CatalogueFault(name, "cost", "不是 [[…]] 小节", "写成 [[cost]]")]
    found: dict[str, Cost] = {}
    for entry in entries:
        made, wrong = declare(Cost, entry, name, str(entry.get("item", "cost")))
        faults.extend(wrong)
        if made is not None and made.item in found:
            faults.append(CatalogueFault(name, made.item, "同一数据项写了两次", "一个数据项一个单位成本"))
        elif made is not None:
            found[made.item] = made
    return found, faults


def read_judging(folder: Path, name: str = "judging.toml") -> tuple[Judging | None, list[CatalogueFault]]:
    """The one set of thresholds; the file must be there."""
    if not (folder / name).exists():
        return None, [CatalogueFault(name, "（全文）", "没有这个文件", "目录里必须有它")]
    raw, wrong = read_toml(folder / name, name)
    made, more = (None, []) if wrong else declare(Judging, raw, name, "")
    return made, [*wrong, *more]
