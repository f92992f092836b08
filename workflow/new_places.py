"""A name answered or a new place, made ready to be kept: checked against the register, with a code issued."""

from pathlib import Path

from catalogue import beijing
from catalogue.dates import first_day
from catalogue.faults import UsedWrongly
from catalogue.local_places import LocalPlace, PlaceName
from catalogue.names import STRUCTURAL, normal_name
from catalogue.place import LEVELS, made_place
from catalogue.places import Register
from loaders.placing.answers import next_code


def name_answer(register: Register, text: str, code: str, within: str, by: str, why: str) -> PlaceName:
    """The answer as kept, checked against the register. Raises UsedWrongly."""
    if not normal_name(text):
        raise UsedWrongly("没有写是哪个名称。")
    for one in (code, within or "0"):
        if register.place(one) is None:
            raise UsedWrongly(f"地区代码“{one}”不在地名册中。")
    return PlaceName(text=_clean(text), within=within, code=code, said_by=by, said_at=now(), why=why)


def new_place(
    data: Path,
    register: Register,
    name: str,
    parent: str,
    since: str,
    *,
    place_class: str = "",
    code: str = "",
    by: str = "",
    why: str = "",
    taken: tuple[str, ...] = (),
) -> LocalPlace:
    """The place as kept, with a code issued, checked against the register. Raises UsedWrongly."""
    try:
        dated = first_day(since) is not None
    except ValueError:
        dated = False
    if not dated:
        raise UsedWrongly(f"“{name}”从哪年起设立，应写成 2024、2024-05 或 2024-05-01；写的是“{since}”。")
    called = _clean(name)
    if not normal_name(called) or called in STRUCTURAL:
        raise UsedWrongly("没有写新地方的名称。")
    issued = code or next_code(data, parent, register, taken)
    if code and (len(code) not in LEVELS or not code.startswith(parent) or register.place(code) is not None):
        raise UsedWrongly(f"代码“{code}”不能用：应为“{parent}”下面、名录里还没有的统计用区划代码。")
    same = [one for one in register.named(called, parent, (LEVELS[len(issued)],)) if one.parent == parent]
    if same:
        raise UsedWrongly(f"“{called}”已在名录中：{register.path_name(same[0].code)}（{same[0].code}）。")
    known = place_class or made_place(issued, called, "").place_class
    if known not in ("urban", "rural", "mixed", "unknown"):
        raise UsedWrongly(f"城乡类别“{known}”应为 urban、rural、mixed 或 unknown。")
    return LocalPlace(
        code=issued, name=called, place_class=known, since=since, said_by=by, said_at=now(), why=why  # type: ignore[arg-type]
    )  # fmt: skip


def _clean(text: str) -> str:
    return "".join(c for c in text if c.isprintable()).strip()


def now() -> str:
    """The moment, as kept with answers."""
    return beijing.now().isoformat(timespec="seconds")
