"""How a form differs from the layout it was saved as: which headings are gone, which are new."""

from collections.abc import Mapping, Sequence

from catalogue.records import Problem


def changed(now: Mapping[str, tuple[str, str]], name: str, then: Sequence[str]) -> Problem:
    """The problem of a form whose headings (each with sheet and cell) are not those saved under `name`."""
    gone = [heading for heading in then if heading not in now]
    new = [heading for heading in now if heading not in then]
    sheet, cell = now[new[0]] if new else next(iter(now.values()), ("", ""))
    parts = [f"少了{_listed(gone)}"] if gone else []
    parts += [f"多了{_listed(new)}"] if new else []
    return Problem(
        sheet, cell, "layout_changed", f"与已存的表式“{name}”不同：{'；'.join(parts)}",
        "表头与已存的表式完全相同", "请核对表头是否被移动或改名；确属新表式的，请用新的名称保存（--layout）后再导入",
    )  # fmt: skip


def _listed(headings: Sequence[str]) -> str:
    said = []
    for heading in headings:
        path, role, unit = heading.rsplit("|", 2)
        said.append(f"“{path or role}{f'（{unit}）' if unit else ''}”")
    return "、".join(said)
