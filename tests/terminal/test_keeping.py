"""Receiving, receiving again, withdrawing: what is stored changes only when it should."""

import shutil
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.fixture
def own_data(sample_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_data, tmp_path / "data"))


def _bytes(data: Path) -> dict[str, bytes]:
    return {str(p.relative_to(data)): p.read_bytes() for p in sorted(data.rglob("*")) if p.is_file()}


def test_every_sample_loads_without_a_problem(terminal, tmp_path) -> None:
    code, files, _ = terminal("--data", tmp_path, "load", SAMPLES, "--json")
    assert [(one["file"], one["problems"], one["reason"]) for one in files if one["problems"] or one["reason"]] == []
    assert {one["status"] for one in files} == {"loaded"} and code == 0
    assert all(check["ok"] for one in files for check in one["checks"])
    assert sum(len(one["checks"]) for one in files) > 100


def test_the_same_bytes_again_change_nothing(terminal, own_data) -> None:
    before = _bytes(own_data)
    code, files, _ = terminal("--data", own_data, "load", SAMPLES, "--json")
    assert code == 0 and {one["status"] for one in files} == {"unchanged"}
    assert _bytes(own_data) == before


def test_a_dry_run_stores_nothing(terminal, tmp_path) -> None:
    code, files, _ = terminal("--data", tmp_path / "new", "load", SAMPLES, "--dry-run", "--json")
    assert code == 0 and all(one["observations"] > 0 for one in files)
    assert not (tmp_path / "new").exists() or not list((tmp_path / "new").rglob("*.duckdb"))
    sample = next(SAMPLES.glob("公开数据_各地注册志愿者.csv"))
    told = terminal("--data", tmp_path / "new", "load", sample, "--dry-run")[1]
    assert "可以收下（试读，没有保存）" in told and "已收下" not in told


def test_withdrawn_is_as_if_never_loaded_and_loading_again_brings_it_back(terminal, own_data) -> None:
    def seen():
        rows = terminal("--data", own_data, "observations", "--json")[1]
        return sorted((r["area"], r["year"], r["item"], r["cell"], r["workbook"]) for r in rows if not r["superseded"])

    before = seen()
    workbook = next(SAMPLES.glob("公开数据*.xlsx"))
    sha256 = terminal("--data", own_data, "load", workbook, "--json")[1][0]["sha256"]
    code, _, _ = terminal("--data", own_data, "withdraw", sha256[:12], "--json")
    assert code == 0
    assert {row[-1] for row in seen()} == {row[-1] for row in before} - {workbook.name}
    assert (own_data / "received" / sha256[:16] / workbook.name).read_bytes() == workbook.read_bytes()
    code, files, _ = terminal("--data", own_data, "load", workbook, "--json")
    assert (code, files[0]["status"]) == (0, "loaded")
    assert seen() == before


def test_an_old_edition_can_be_asked_again(terminal, own_data) -> None:
    first = terminal("--data", own_data, "editions", "--json")[1]
    sha256 = next((own_data / "received").iterdir()).name
    terminal("--data", own_data, "withdraw", sha256)
    now = terminal("--data", own_data, "editions", "--json")[1]
    assert len(now) == len(first) + 1 and [e["current"] for e in now].count(True) == 1
    number = first[0]["number"]
    old = terminal("--data", own_data, "observations", "--edition", str(number), "--json")[1]
    new = terminal("--data", own_data, "observations", "--json")[1]
    assert len(old) > len(new)


def test_check_says_all_is_well_and_names_what_is_not(terminal, own_data) -> None:
    assert terminal("--data", own_data, "check", "--json")[:2] == (0, {"ok": True, "faults": []})
    folder = next((own_data / "received").iterdir())
    (folder / "observations.parquet").write_bytes(b"broken")
    code, said, _ = terminal("--data", own_data, "check", "--json")
    assert code == 3 and folder.name in said["faults"][0]["found"]
