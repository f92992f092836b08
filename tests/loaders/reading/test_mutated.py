"""Workbooks with bytes and structure broken at random: each is read or refused in Chinese, in time, without a crash.

READING_MUTATIONS sets how many (2,000 for a soak); the seed is fixed, so a failure can be found again.
"""

import io
import os
import random
import re
import time
import zipfile
from pathlib import Path

import pytest

from loaders.workbooks.child import WALL_SECONDS
from loaders.workbooks.reading import read_workbook
from loaders.workbooks.tidy import tidy_document
from tests.loaders.reading.sheets import save
from tests.loaders.reading.test_layouts import STAFF, STAFF_MERGES

MUTATIONS = int(os.environ.get("READING_MUTATIONS", "36"))
#: The bar of a soak; a small run among others on a slow machine is held to the child's own limit alone.
SECONDS = 10 if MUTATIONS >= 2000 else WALL_SECONDS + 60
_HARSH = [
    b"",
    b"\x00",
    b"-1",
    b"4294967295",
    b"1e999",
    b"nan",
    b"A1048576",
    b"XFD1",
    b"&#0;",
    b"<",
    b"]]>",
    b"\xff\xfe",
    b't="e"',
]


def bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, a piece cut out, doubled, or the end lost."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(broken) or 1)
        action = chance.randrange(4)
        if action == 0 and broken:
            broken[at] = chance.randrange(256)
        elif action == 1:
            del broken[at : at + chance.randint(1, 64)]
        elif action == 2:
            broken[at:at] = broken[at : at + chance.randint(1, 64)]
        elif chance.random() < 0.2:
            del broken[at:]
    return bytes(broken)


def parts_changed(data: bytes, chance: random.Random) -> bytes:
    """One XML part of a zip changed: a number, an attribute or a tag replaced by something harsh."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([name for name in old.namelist() if name.endswith(".xml")])
        for name in old.namelist():
            part = old.read(name)
            if name == chosen:
                for _ in range(chance.randint(1, 4)):
                    spots = list(re.finditer(rb'"[^"]*"|>[^<]+<|</?\w+', part))
                    if spots:
                        spot = chance.choice(spots)
                        part = part[: spot.start() + 1] + chance.choice(_HARSH) + part[spot.end() - 1 :]
            new.writestr(name, part)
    return out.getvalue()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    folder = tmp_path_factory.mktemp("sound")
    return [save(folder / f"x.{kind}", STAFF, STAFF_MERGES).read_bytes() for kind in ("xlsx", "xls", "csv")]


def test_read_or_refused(tmp_path: Path, sound: list[bytes]) -> None:
    chance = random.Random(20261122)
    path = tmp_path / "表.xlsx"
    path.write_bytes(sound[0])
    read_workbook(path)  # starts the child
    for number in range(MUTATIONS):
        data = sound[number % 3]
        structured = number % 3 == 0 and chance.random() < 0.7
        path.write_bytes(parts_changed(data, chance) if structured else bytes_changed(data, chance))
        start = time.monotonic()
        reading = read_workbook(path)
        assert time.monotonic() - start < SECONDS
        tidy_document(reading)
        if reading.refused:
            assert re.search("[\u4e00-\u9fff]", reading.refused)
            assert reading.tables == ()
        for table in reading.tables:
            first, last = table.header_rows
            top, bottom = (int(re.sub(r"\D", "", end)) for end in table.range.split(":"))
            heading = last - first + 1 if first else 0
            assert len(table.row_kinds) == bottom - top + 1 - heading, "every row has exactly one kind"
