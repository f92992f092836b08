"""Real names as offices write them, against the whole register: the right code or a question, never a wrong code.

`python -m tests.intake.perturbed 5000` is the soak; a few hundred run in every test run.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable

from catalogue.place import Place
from catalogue.places import Register, load_register
from loaders.placing.rows import place_rows
from loaders.shapes import Column, Figure, Table, TidyCell

WRITTEN: dict[str, Callable[[str], str]] = {
    "as it stands": lambda name: name,
    "short": lambda name: name.removesuffix("居委会").removesuffix("村委会").removesuffix("社区") or name,
    "community": lambda name: name.replace("社区居委会", "社区").replace("村委会", "村"),
    "committee": lambda name: name.removesuffix("居委会") + "居委会",
    "full": lambda name: name.replace("居委会", "居民委员会").replace("村委会", "村民委员会"),
    "spaced": lambda name: " ".join(name),
    "wide space": lambda name: name[:1] + "\u3000" + name[1:] + "\u00a0",
    "no width": lambda name: name[:2] + "\u200b" + name[2:],
    "typo": lambda name: name[:-1] if len(name) > 4 else name + "某",
}


def placed(register: Register, town: Place, texts: list[str]) -> dict[int, Place]:
    """The places of a one-column table of communities sent for a town."""
    nothing = Figure(None, None, None, "not_reported")
    cells = tuple(
        TidyCell(row, 2, f"B{row}", (text,), (f"A{row}",), "", ("户数",), "2023", nothing, "户", "", "data")
        for row, text in enumerate(texts, start=2)
    )
    columns = (Column(1, "A", ("社区",), "", "key"), Column(2, "B", ("户数",), "户", "value"))
    kinds = {cell.row: "data" for cell in cells}
    table = Table("表", f"A1:B{len(texts) + 1}", "", "", "2023", "", (1, 1), columns, kinds, cells, ())  # type: ignore[arg-type]
    return place_rows(table, register, town.code).places


def soak(count: int, seed: int = 5) -> tuple[Counter[str], list[str]]:
    """(how many were right, asked or wrong; the wrong ones in words)."""
    register, chance = load_register(), random.Random(seed)
    codes = [code for code in register.table()["code"].to_pylist() if len(code) == 12]
    outcome: Counter[str] = Counter()
    wrong = []
    for code in chance.sample(codes, count):
        place, way = register.place(code), chance.choice(list(WRITTEN))
        town = register.place(code[:9])
        assert place is not None and town is not None
        text = WRITTEN[way](place.name)
        found = placed(register, town, [text]).get(2)
        namesake = found is not None and found.name == text
        verdict = "asked" if found is None else "right" if found.code == code or namesake else "wrong"
        outcome[verdict] += 1
        if verdict == "wrong" and found is not None:
            wrong.append(f"{way}: {town.name} {text} ({place.name} {code}) -> {found.name} {found.code}")
    return outcome, wrong


if __name__ == "__main__":
    counted, told = soak(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
    sys.stdout.write("\n".join([str(dict(counted)), *told]) + "\n")
    sys.exit(bool(told))
