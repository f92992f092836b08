"""Whether what is said of places agrees with the register and with itself: changes, local places, names."""

from collections.abc import Iterator, Sequence

from catalogue.dates import first_day
from catalogue.declarations import CatalogueFault
from catalogue.local_places import KINDS, LocalPlace, PlaceChange, PlaceName
from catalogue.place import LEVELS, parent_code
from catalogue.places import Register

#: kind → how many successors it must have, at least and at most.
_INTO = {
    "merged": (1, 99),
    "founded": (1, 1),
    "split": (2, 99),
    "carved": (1, 99),
    "moved": (1, 1),
    "renamed": (1, 1),
    "dissolved": (0, 0),
}


def place_faults(register: Register) -> list[CatalogueFault]:
    """Every disagreement in what a register knows beside the statistical one."""
    local = register.known.local
    return [
        *(fault for change in local.changes for fault in change_faults(change, local.changes, register)),
        *(fault for place in local.places for fault in _local_faults(place, local.places, register)),
        *(fault for name in local.names for fault in _name_faults(name, register)),
    ]


def change_faults(change: PlaceChange, all_changes: Sequence[PlaceChange], register: Register) -> list[CatalogueFault]:
    """What is wrong with one change, the others (itself among them or not) and the register given."""
    if not _is_date(change.when):
        return [_fault(change, "when", f"写的是 {change.when}", "应为 2022、2022-07 或 2022-07-01")]
    return list(_in_itself(change, register)) or list(_among(change, all_changes, register))


def _in_itself(change: PlaceChange, register: Register) -> Iterator[CatalogueFault]:
    least, most = _INTO[change.kind]
    if not _is_code(change.code) or register.place(parent_code(change.code) or "") is None:
        yield _fault(change, "code", f"写的是 {change.code}", "应为 2、4、6、9 或 12 位代码，其上级在名录中")
    if not change.name:
        yield _fault(change, "name", "为空", "写明变更前的名称")
    if not change.source:
        yield _fault(change, "source", "为空", "写明依据（批复、公告及文号）")
    if not least <= len(change.to) <= most:
        wanted = f"应有 {least} 个" if least == most else f"至少 {least} 个"
        yield _fault(change, "to", f"有 {len(change.to)} 个去向", f"{KINDS[change.kind][2]}{wanted}去向")
    for code in change.to:
        if register.place(code) is None:
            yield _fault(change, "to", f"{code} 不在名录中", "应为名录中或已登记的地方")
        elif (code == change.code) != (change.kind == "renamed"):
            yield _fault(change, "to", f"写的是 {code}", "更名的去向是自己，其余的不是")
        elif len(code) != len(change.code) or (code[:2] == "99") != (change.code[:2] == "99"):
            yield _fault(change, "to", f"{code} 与 {change.code} 不是同一级的地方", "应为同一级的地方")


def _among(change: PlaceChange, changes: Sequence[PlaceChange], register: Register) -> Iterator[CatalogueFault]:
    ends = [one for one in changes if one.code == change.code and KINDS[one.kind][0]]
    if KINDS[change.kind][0] and any(one is not change for one in ends):
        yield _fault(change, "code", f"{change.code} 已写过一次结束", "一个地方只能结束一次")
    for code in change.to:
        if not register.known.stands(code, change.year):
            yield _fault(change, "to", f"{code} 在 {change.year} 年底并不存在", "去向在变更当年年底应当存在")
    if register.known.span(change.code)[0] >= change.year and change.kind != "renamed":
        yield _fault(change, "when", f"{change.code} 在 {change.year - 1} 年底还不存在", "变更之前它应当存在")


def _local_faults(place: LocalPlace, places: Sequence[LocalPlace], register: Register) -> Iterator[CatalogueFault]:
    where = f"received/places/new/{place.code}.toml"
    found = register.place(place.code)
    if not _is_code(place.code) or register.place(parent_code(place.code) or "") is None:
        yield CatalogueFault(where, "code", f"写的是 {place.code}", "其上级应在名录中")
    elif found is not None and found.name != place.name:
        yield CatalogueFault(where, "code", f"{place.code} 在名录中是{found.name}", "一个代码一处地方")
    if sum(1 for one in places if one.code == place.code) > 1:
        yield CatalogueFault(where, "code", f"{place.code} 登记了两次", "一个代码一处地方")
    for key, text in (("since", place.since), ("until", place.until or "9999")):
        if not _is_date(text):
            yield CatalogueFault(where, key, f"写的是 {text}", "应为 2022、2022-07 或 2022-07-01")
    if place.until and place.until[:4] <= place.since[:4]:
        yield CatalogueFault(where, "until", f"{place.until} 不晚于 {place.since}", "应晚于设立的那一年")


def _name_faults(name: PlaceName, register: Register) -> Iterator[CatalogueFault]:
    for key, code in (("code", name.code), ("within", name.within or "0")):
        if register.place(code) is None:
            yield CatalogueFault("received/places/names", f"{name.text}.{key}", f"{code} 不在名录中", "应为已有的地方")


def _is_code(code: str) -> bool:
    return len(code) in LEVELS and code.isascii() and code.isdigit()


def _is_date(text: str) -> bool:
    try:
        return first_day(text) is not None
    except ValueError:
        return False


def _fault(change: PlaceChange, key: str, found: str, wanted: str) -> CatalogueFault:
    return CatalogueFault("changes", f"{change.code}.{key}", found, wanted)
