"""Places written as a path in one text: 浙江·宁波市·镇海区, 浙江省宁波市镇海区; and what to say when that fails."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from catalogue.faults import UsedWrongly
from catalogue.names import is_bare, normal_name
from catalogue.place import Place

if TYPE_CHECKING:
    from catalogue.register import Register

_SEPARATORS = re.compile(r"[·・•/／>＞\\,，、\-—–|\s]+")
_DEPTH = {"nation": 0, "province": 1, "city": 2, "county": 3, "town": 4, "community": 5}
_SHOWN = 8

#: A path may start at any level but the last: a community has nothing below it.
_FIRST = ("nation", "province", "city", "county", "town")


def resolve(register: Register, text: str) -> Place:
    """See Register.resolve. A short form (东莞) means a province before all others, then a city or county before a
    town or community, whose short forms are too common to mean anything alone."""
    written = text.strip()
    code = normal_name(written).removesuffix(".0")
    if code.isascii() and code.isdigit():
        place = register.place(code)
        if place is None:
            raise UsedWrongly(f"地区代码“{code}”不在地名册中；需要 2、4、6、9 或 12 位统计用区划代码，请核对后重输。")
        return place
    found = register.named(written) or parsed(register, written, short_end=True)
    if is_bare(code) and len(found) > 1:
        found = register.named(written, levels=("province",)) or found
    if len(found) > 1:
        found = [p for p in found if is_bare(code) and _DEPTH[p.level] <= _DEPTH["county"]] or found
    if len(found) == 1:
        return found[0]
    if not found:
        near = "、".join(f"{register.path_name(p.code)}（{p.code}）" for p in register.nearest(written))
        hint = f"相近的有：{near}。" if near else ""
        raise UsedWrongly(f"没有找到地方“{written}”。{hint}请输入区划代码，或“省·市·区·街道”形式的全路径。")
    found.sort(key=lambda p: (_DEPTH[p.level], p.code))
    listed = "；".join(f"{register.path_name(p.code)}（{p.code}）" for p in found[:_SHOWN])
    more = f" 等 {len(found)} 处" if len(found) > _SHOWN else ""
    raise UsedWrongly(
        f"“{written}”不止一处：{listed}{more}。请改用区划代码，或写明上级，例如“{register.path_name(found[0].code)}”。"
    )


def parsed(register: Register, text: str, short_end: bool = False) -> list[Place]:
    """Every place a path text names, in code order. Steps may be skipped (省·区), never reordered.

    Between separators a step may be a short form; in text without separators only full names are steps (else any
    word could be cut into a street and a village), apart from a province in front; `short_end` also lets the last
    step be short.
    """
    steps = [s for s in _SEPARATORS.split(text.strip()) if s]
    if len(steps) > 1:
        found = {p.code: p for p in register.named(steps[0], levels=_FIRST)}
        for step in steps[1:]:
            below = [q for p in found.values() for q in _below(register, step, p)]
            found = {q.code: q for q in below}
        if found:
            return [found[c] for c in sorted(found)]
    return _joined(register, normal_name("".join(steps)), None, short_end)


def _below(register: Register, text: str, place: Place) -> list[Place]:
    found = register.named(text, within="" if place.level == "nation" else place.code)
    return [q for q in found if _DEPTH[q.level] > _DEPTH[place.level]]


def _joined(register: Register, rest: str, above: Place | None, short_end: bool) -> list[Place]:
    ends: dict[str, Place] = {}
    for cut in range(2, len(rest) + 1):
        head, tail = rest[:cut], rest[cut:]
        if is_bare(head):
            if tail and above is None:
                steps = register.named(head, levels=("province",))
            else:
                steps = _below(register, head, above) if above and not tail and short_end else []
        elif above is None:
            steps = register.named(head, levels=_FIRST) if tail else []
        else:
            steps = _below(register, head, above)
        for place in steps:
            ends.update({p.code: p for p in (_joined(register, tail, place, short_end) if tail else [place])})
    return [ends[c] for c in sorted(ends)]


def most_alike(key: str, names: Sequence[str], n: int) -> list[int]:
    """Positions of the `n` names sharing most characters and pairs of characters with `key`; none that share little."""
    mine, characters = _pieces(key), set(key)
    scored = []
    for at, name in enumerate(names):
        # Two shared characters are the least that can score; this passes over most names cheaply.
        if len(characters.intersection(name)) < 2:
            continue
        theirs = _pieces(name)
        score = 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())
        if score >= 0.35:
            scored.append((-score, at))
    return [at for _, at in sorted(scored)[:n]]


def _pieces(name: str) -> Counter[str]:
    return Counter(name) + Counter(a + b for a, b in zip(name, name[1:], strict=False))
