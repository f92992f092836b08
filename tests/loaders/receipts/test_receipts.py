"""Receiving, receiving again, withdrawing; and that a kill at any instant leaves whole receipts or none."""

import json
import os
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.faults import FileRefused, StoreBroken, UsedWrongly
from catalogue.records import Check, Observation, Problem, Receipt
from loaders.receiving.observation_table import observation_table
from loaders.receiving.receipt_faults import receipt_faults
from loaders.receiving.receipts import receive, received, sha256_of, withdraw

SEEN = Observation(
    "990101001001",
    2024,
    "households",
    Decimal("1203"),
    Decimal("1203"),
    Decimal("1203"),
    "户",
    "reported",
    "表",
    "C5",
    "1203户",
    Decimal(1),
)


def put(data: Path, name: str, content: bytes, at: str = "2026-01-01T00:00:00+08:00") -> Path:
    source = data.parent / name
    source.write_bytes(content)
    receipt = Receipt(sha256_of(source), name, at, "区民政局", "", 2024, "990101")
    problem = Problem("表", "A9", "unknown_place", "找到“某社区”", "需要登记的名称", "请核对")
    check = Check("表", "C20", "total", Decimal("5"), Decimal("5"), True)
    return receive(data, source, receipt, [SEEN], [problem], [check])


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_receipt_keeps_the_file_untouched_and_the_figures_exact(tmp_path: Path) -> None:
    data = tmp_path / "data"
    folder = put(data, "人员.xlsx", b"bytes as they came")
    assert folder.name == sha256_of(tmp_path / "人员.xlsx")[:16]
    assert (folder / "人员.xlsx").read_bytes() == b"bytes as they came"
    row = pq.read_table(folder / "observations.parquet").to_pylist()[0]
    assert (row["value"], row["resolution"], row["year"], row["text"]) == (
        Decimal("1203.000000"),
        Decimal("1"),
        2024,
        "1203户",
    )
    notes = json.loads((folder / "problems.json").read_text(encoding="utf-8"))
    assert notes["problems"][0]["kind"] == "unknown_place" and notes["checks"][0]["stated"] == "5"
    assert receipt_faults(data) == []


def test_the_same_bytes_again_change_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    put(data, "a.xlsx", b"same")
    before = snapshot(data)
    put(data, "b.xlsx", b"same", at="2027-01-01T00:00:00+08:00")
    assert snapshot(data) == before


def test_the_order_is_the_order_of_receiving_even_within_one_second(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for name in ("丙.csv", "甲.csv", "乙.csv"):
        put(data, name, name.encode())
    assert [r.receipt.file for r in received(data)] == ["丙.csv", "甲.csv", "乙.csv"]


def test_withdrawing_adds_a_file_and_deletes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    folder = put(data, "a.xlsx", b"one")
    before = snapshot(data)
    assert withdraw(data, folder.name[:6]).file == "a.xlsx"
    after = snapshot(data)
    assert {k: after[k] for k in before} == before
    assert [k for k in after if k not in before] == [f"received/{folder.name}/withdrawn.json"]
    assert [r.withdrawn for r in received(data)] == [True]
    with pytest.raises(UsedWrongly):
        withdraw(data, folder.name[:6])


def test_a_withdrawn_workbook_can_be_received_again_and_comes_last(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = put(data, "a.xlsx", b"one")
    put(data, "b.xlsx", b"two")
    withdraw(data, first.name)
    put(data, "a.xlsx", b"one")
    assert [(r.receipt.file, r.withdrawn) for r in received(data)] == [
        ("a.xlsx", True),
        ("b.xlsx", False),
        ("a.xlsx", False),
    ]


def test_a_file_that_changed_while_being_read_is_not_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(b"before")
    receipt = Receipt(sha256_of(source), "a.csv", "2026-01-01T00:00:00+08:00", "", "", None, None)
    source.write_bytes(b"after")
    with pytest.raises(FileRefused):
        receive(tmp_path / "data", source, receipt, [], [], [])
    assert received(tmp_path / "data") == [] and list((tmp_path / "data" / "received").iterdir()) == []


def test_a_workbook_named_like_our_own_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="receipt.json"):
        put(tmp_path / "data", "receipt.json", b"x")


def test_a_damaged_receipt_is_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    folder = put(data, "a.csv", b"x")
    (folder / "receipt.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreBroken, match=folder.name):
        received(data)


def test_a_changed_original_is_told(tmp_path: Path) -> None:
    data = tmp_path / "data"
    folder = put(data, "a.csv", b"x")
    (folder / "a.csv").write_bytes(b"y")
    assert ["a.csv" in fault for fault in receipt_faults(data)] == [True]


def test_leftovers_of_a_crash_are_passed_over_and_swept_when_old(tmp_path: Path) -> None:
    store = tmp_path / "data" / "received"
    old, young = store / ".receiving-old", store / ".receiving-young"
    for left in (old, young):
        left.mkdir(parents=True)
        (left / "half.xlsx").write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    put(tmp_path / "data", "a.csv", b"x")
    assert len(received(tmp_path / "data")) == 1
    assert (old.exists(), young.exists()) == (False, True)


def test_a_figure_too_large_to_store_exactly_is_refused_with_its_cell() -> None:
    vast = Observation("1", 2024, "x", Decimal(10) ** 18, None, None, "元", "reported", "表", "Z9", "", None)
    with pytest.raises(FileRefused, match="Z9"):
        observation_table([vast])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from("甲乙丙"), st.booleans()), max_size=8))
def test_what_counts_is_what_was_last_received_and_not_withdrawn(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, bool]]
) -> None:
    data = tmp_path_factory.mktemp("store") / "data"
    counted: list[str] = []
    for name, taken_back in steps:
        if not taken_back:
            put(data, f"{name}.csv", name.encode())
            counted += [name] if name not in counted else []
        elif name in counted:
            source = data.parent / f"{name}.csv"
            withdraw(data, sha256_of(source)[:8])
            counted.remove(name)
    assert [r.receipt.file[0] for r in received(data) if not r.withdrawn] == counted


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_kill_at_any_instant_leaves_whole_receipts_only(tmp_path: Path) -> None:
    child = """
import sys
from pathlib import Path
from catalogue.records import Receipt
from loaders.receiving.receipts import receive, sha256_of
data = Path(sys.argv[1])
print("ready", flush=True)
for i in range(10000):
    source = data.parent / "f.csv"
    source.write_bytes(sys.argv[2].encode() + str(i).encode() * 5000)
    told = Receipt(sha256_of(source), "f.csv", "2026-01-01T00:00:00+08:00", "", "", None, None)
    receive(data, source, told, [], [], [])
    print(i, flush=True)
"""
    data = tmp_path / "data"
    acknowledged = 0
    for trial in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", child, str(data), f"t{trial}-"],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.013 * (trial + 1))
        process.send_signal(signal.SIGKILL)
        acknowledged += len(process.stdout.read().split())
        process.wait()
        process.stdout.close()
        assert receipt_faults(data) == []
        assert len(received(data)) >= acknowledged
