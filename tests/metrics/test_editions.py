"""Editions: published whole or not at all, asked again by number, refused when damaged."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import duckdb
import pytest

import metrics
from catalogue.faults import StoreBroken, UsedWrongly
from metrics.store import reading

from .worlds import places_table, published, random_world, said, written

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("CAPACITY_KILLS", "4"))


def test_a_killed_build_leaves_the_last_edition_whole(tmp_path: Path) -> None:
    dice = Random(7)
    world = random_world(1)
    published(tmp_path, world)
    before = metrics.gaps(metrics.open_edition(tmp_path, 1), "0", "county", 2020)
    for _ in range(KILLS):
        words = [sys.executable, "-m", "tests.metrics.building", str(tmp_path)]
        child = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(dice.random() * 2)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        edition = metrics.open_edition(tmp_path)
        assert metrics.broken_editions(tmp_path) == []
        now = metrics.gaps(edition, "0", "county", 2020)
        assert [(gap.area, gap.value, gap.judgement) for gap in now] == [
            (gap.area, gap.value, gap.judgement) for gap in before
        ]
    last = metrics.open_edition(tmp_path).number
    metrics.build_edition(tmp_path, written(tmp_path, world), world.catalogue, places_table(world))
    assert metrics.open_edition(tmp_path).number > last
    assert not list((tmp_path / "editions").glob(".*building*"))


def test_an_old_edition_answers_as_it_did(tmp_path: Path) -> None:
    world = random_world(2)
    old = published(tmp_path, world)
    first = metrics.gaps(old, "0", "county", 2020)
    new = published(tmp_path, world.with_cells(said("110101", "staff", 12345), said("110101", "homes", 1)))
    assert (old.number, new.number) == (1, 2)
    assert [(one.number, one.current) for one in metrics.editions(tmp_path)] == [(1, False), (2, True)]
    assert metrics.gaps(metrics.open_edition(tmp_path, 1), "0", "county", 2020) == first
    assert metrics.gaps(new, "110101", None, 2020, ["staff_per_home"])[0].numerator == 12345


def test_an_edition_damaged_by_one_bit_is_told(tmp_path: Path) -> None:
    edition = published(tmp_path, random_world(3))
    assert metrics.broken_editions(tmp_path) == []
    content = bytearray(edition.path.read_bytes())
    content[len(content) // 2] ^= 1
    edition.path.write_bytes(content)
    assert len(metrics.broken_editions(tmp_path)) == 1


def test_editions_share_one_register_and_a_lost_or_damaged_one_is_told(tmp_path: Path) -> None:
    world = random_world(3)
    first = published(tmp_path, world)
    second = published(tmp_path, world.with_cells(said("110101", "staff", 12)))
    (register,) = (tmp_path / "editions").glob("register-*.duckdb")
    grown = type(world)({**world.classes, "110109": "unknown"}, world.catalogue, world.workbooks)
    published(tmp_path, grown)
    assert len(list((tmp_path / "editions").glob("register-*.duckdb"))) == 2
    assert metrics.place(first, "110109") is None and metrics.place(metrics.open_edition(tmp_path), "110109")
    kept = register.read_bytes()
    again = published(tmp_path, world)
    assert register.read_bytes() == kept and metrics.broken_editions(tmp_path) == []
    register.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    assert len(metrics.broken_editions(tmp_path)) == 1 and register.name in metrics.broken_editions(tmp_path)[0]
    register.unlink()
    assert metrics.broken_editions(tmp_path)
    other = tmp_path / "editions" / "77.duckdb"
    other.write_bytes(again.path.read_bytes())  # a file that nobody has open yet
    with pytest.raises(StoreBroken, match=register.name), reading(other):
        pass
    assert second.number == 2


def test_what_is_not_there_is_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(StoreBroken, match="还没有任何版本"):
        metrics.open_edition(tmp_path)
    edition = published(tmp_path, random_world(4))
    with pytest.raises(UsedWrongly, match="没有第 9 版"):
        metrics.open_edition(tmp_path, 9)
    with pytest.raises(UsedWrongly, match="没有代码"):
        metrics.gaps(edition, "77")
    with pytest.raises(UsedWrongly, match="指标"):
        metrics.gaps(edition, "0", indicators=["nothing"])
    with pytest.raises(UsedWrongly, match="标准"):
        metrics.gaps(edition, "0", standard="nothing")
    with pytest.raises(UsedWrongly, match="一级"):
        metrics.gaps(edition, "0", "street")
    edition.path.unlink()
    with pytest.raises(StoreBroken, match="不见了"):
        metrics.open_edition(tmp_path)


def test_a_receipt_that_cannot_be_read_stops_the_build_and_nothing_else(tmp_path: Path) -> None:
    world = random_world(5)
    edition = published(tmp_path, world)
    kept = written(tmp_path, world)
    kept[0][1].write_bytes(b"PAR1 broken")
    with pytest.raises(StoreBroken, match="0.xlsx"):
        metrics.build_edition(tmp_path, kept, world.catalogue, places_table(world))
    assert metrics.open_edition(tmp_path).number == edition.number


def test_an_edition_with_nothing_in_it_answers(tmp_path: Path) -> None:
    world = random_world(6)
    metrics.build_edition(tmp_path, [], world.catalogue, places_table(world))
    edition = metrics.open_edition(tmp_path)
    assert {gap.judgement for gap in metrics.gaps(edition, "110101")} == {"no_data"}
    assert metrics.observations(edition) == [] and metrics.years(edition) == []
    assert metrics.places_with_data(edition) == []


@pytest.mark.parametrize(
    "probe",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY place TO '/tmp/stolen.csv'",
        "ATTACH '/tmp/other.duckdb'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "DELETE FROM observation",
        "SELECT * FROM probes",
    ],
)
def test_readers_can_reach_nothing_but_the_edition(probe: str, tmp_path: Path) -> None:
    probes = [probe]
    edition = published(tmp_path, random_world(7))
    with reading(edition.path) as cursor, pytest.raises(duckdb.Error):
        cursor.execute(probe).fetchall()
    assert probes == [probe]


def test_later_cells_count_blanks_do_not_and_differences_are_told(tmp_path: Path) -> None:
    place = "110101"
    world = random_world(8)
    world = type(world)(world.classes, world.catalogue)
    world = world.with_cells(said(place, "staff", 5, cell="B2", text="5"), said(place, "homes", 9, cell="C2"))
    world = world.with_cells(said(place, "staff", 6, cell="D4", text="6"), said(place, "homes", 9, cell="E4"))
    world = world.with_cells(said(place, "staff", None, cell="F7", status="not_reported", text=""))
    edition = published(tmp_path, world)
    rows = metrics.observations(edition, place, 2020, "staff")
    assert [(row.cell, row.superseded) for row in rows] == [("B2", True), ("D4", False), ("F7", True)]
    assert metrics.gaps(edition, place, None, 2020, ["staff_per_home"])[0].numerator == 6
    told = metrics.differences(edition, [row.sha256 for row in rows])
    assert [(sha, problem.sheet, problem.cell) for sha, problem in told] == [(rows[1].sha256, "表", "D4")]
    assert "B2" in told[0][1].found and "0.xlsx" in told[0][1].found and "“5”" in told[0][1].found
    assert metrics.differences(edition, [rows[0].sha256]) == []
