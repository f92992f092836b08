"""What is said when a name is not exactly one place: what stands there, what was wanted, what to do."""

from catalogue.places import Place, Register
from catalogue.records import Problem
from loaders.placing.asked_places import AskedPlace, candidates
from loaders.placing.columns import levels_below
from loaders.placing.communities import communities_named, unknown_name
from loaders.placing.context import base_code
from loaders.shapes import Table, TidyCell

_SHOWN = 5
_BODIES = {"province": "省", "city": "市", "county": "县（市、区）", "town": "街道、镇、乡", "community": "社区或村"}


def not_one(
    sheet: str, cell: str, text: str, found: list[Place], at: Place | None, register: Register, brief: bool = False
) -> tuple[Problem, AskedPlace]:
    """Unknown (nothing found) or ambiguous (several), naming the nearest candidates with their codes.

    `brief` leaves the candidates of an unknown name out: looking for them in a table of thousands takes too long.
    """
    where = register.path_name(at.code) if at else "全国"
    within = base_code(at)
    levels = levels_below(register, within)
    if found:
        listed = _listed(found, register)
        told = Problem(
            sheet,
            cell,
            "ambiguous_place",
            f"“{text}”在{where}范围内对应 {len(found)} 处：{listed}",
            "恰好对应一处地方",
            f"请写明上级（区县、街道或镇），或增加“区划代码”一列；也可在导入时加 --place “{text}=代码”，以后照办。",
        )
        return told, _asked(told, text, within, where, levels, found, register)
    near = [] if brief else register.nearest(text, within, levels)
    namesakes = [] if brief else register.named(text, within[:6] if len(within) > 6 else within)
    elsewhere = [p for p in namesakes if p.code != within]
    wanted = f"{where}下的{'或'.join(_BODIES[level] for level in levels)}名称" if levels else f"{where}的名称"
    if elsewhere:
        wanted += f"；同名的有：{_listed(elsewhere, register)}"
    elif near:
        wanted += f"；相近的有：{_listed(near, register)}"
    do = (
        f"请改正名称，或增加“区划代码”一列；确是另一种写法的，导入时加 --place “{text}=代码”；"
        f"确是新设的，加 --new-place “{text}=上级代码@设立年月”（也可在“数据导入”页回答）。"
    )
    told = Problem(sheet, cell, "unknown_place", f"“{text}”不在地名册中（查找范围：{where}）", wanted, do)
    return told, _asked(told, text, within, where, levels, [*elsewhere, *near], register)


def _asked(
    told: Problem, text: str, within: str, where: str, levels: tuple[str, ...], likely: list[Place], register: Register
) -> AskedPlace:
    named = candidates([place.code for place in likely], register)
    return AskedPlace(told.sheet, told.cell, told.kind, text, "", within, where, levels, named)


def conflict(sheet: str, cell: str, text: str, coded: Place, named: Place, register: Register) -> Problem:
    """The row's code and its name are two different places."""
    return Problem(
        sheet,
        cell,
        "place_conflict",
        f"名称“{text}”是{register.path_name(named.code)}（{named.code}），同一行代码却是{register.path_name(coded.code)}（{coded.code}）",
        "名称与区划代码指同一处地方",
        "请核对名称与代码，改正其中一个后重新导入。",
    )


def not_stated(table: Table, cell: TidyCell, base: Place | None, register: Register) -> Problem:
    """Neither the row nor the workbook nor the sender says which place the row is about; or a name is said that is not
    known, or that of a community without the district in which it lies."""
    at = cell.label_cells[-1] if cell.label_cells else cell.cell
    found, wanted = "没有写明是哪个地方：行首、标题和表名都没有", "行首有地方名称或区划代码，或标题写明地方"
    do = "请在表中写明地方，或在导入时指定所属地区。"
    if communities := communities_named(table, register):
        found = f"只写了“{communities[0].name}”，没有写明在哪个区县"
        wanted = f"写明所属的区县；名录里这个名称的有：{_listed(communities, register)}"
        do = "请在标题写明所属的区县（和街道），或在导入时指定所属地区。"
    elif base and (name := unknown_name(table, register, base)):
        found, wanted = f"表的上方写的“{name}”不在地名册中", "地名册中的名称"
        do = "请改正名称，或在每行写明社区（街道）名称。"
    return Problem(table.sheet, at, "unknown_place", found, wanted, do)


def _listed(places: list[Place], register: Register) -> str:
    shown = "、".join(f"{register.path_name(p.code)}（{p.code}）" for p in places[:_SHOWN])
    return shown + (f" 等 {len(places)} 处" if len(places) > _SHOWN else "")
