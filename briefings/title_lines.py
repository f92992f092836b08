"""A title over several lines, broken between words and evenly, as GB/T 9704 asks (trapezoid or lozenge)."""

import re

#: After these, and before those, a title may be broken: a place's name, the year, the words the titles here end on.
_AFTER = re.compile(r"[省县州盟旗镇乡年的、，》”]|(?<!城)市|(?<!社)区|街道")
_BEFORE = re.compile(r"社区服务能力|调研报告|答复|简报|情况|的建议|有关建议")


def title_lines(title: str, most: float) -> tuple[str, ...]:
    """The title in as few lines as hold it at `most` full-width letters a line, none much longer than another."""
    if _width(title) <= most:
        return (title,)
    places = {m.end() for m in _AFTER.finditer(title)} | {m.start() for m in _BEFORE.finditer(title)}
    cuts = sorted(p for p in places if 1 < p < len(title) - 1 and _may_break(title, p))
    count = -int(-_width(title) // most)
    lines: list[str] = []
    start = 0
    for left in range(count, 1, -1):
        rest = _width(title[start:])
        fitting = [c for c in cuts if c > start and _width(title[start:c]) <= most]
        fitting = [c for c in fitting if _width(title[c:]) <= most * (left - 1)]
        if not fitting:
            return (title,)
        cut = min(fitting, key=lambda c: (abs(_width(title[start:c]) - rest / left), -c))
        lines.append(title[start:cut])
        start = cut
    return (*lines, title[start:])


def _may_break(title: str, place: int) -> bool:
    """Not before a closing sign or 的, and not after an opening one."""
    return title[place] not in "的、，。》”）〕" and title[place - 1] not in "《“（〔"


def _width(text: str) -> float:
    """Letters of full width; figures and Latin letters take a little more than half of one."""
    return sum(1.0 if ord(c) > 0x2000 else 0.56 for c in text)
