"""The house rules a machine can hold: who imports whom, how long a module is, where pages may lie."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("catalogue", "loaders", "metrics", "charts", "briefings", "workflow", "terminal", "pages")
MODULES = [p for room in ROOMS for p in sorted((ROOT / room).rglob("*.py"))] + sorted(ROOT.glob("*.py"))


def _run(*words: str) -> None:
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def test_rooms_import_only_downwards() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout


def test_no_contract_has_exceptions() -> None:
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text("utf-8")


def test_style() -> None:
    _run("ruff", "check", ".")
    _run("ruff", "format", "--check", ".")


def test_types() -> None:
    _run("mypy")


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_rooms_are_small(module: Path) -> None:
    lines = len(module.read_text("utf-8").splitlines())
    is_page = module.parent.parent == ROOT / "pages" and module.parent.name != "shared"
    assert lines <= (60 if is_page else 150)


def test_no_page_lies_directly_in_pages() -> None:
    assert {p.name for p in (ROOT / "pages").glob("*.py")} == {"__init__.py"}


def test_pins_are_exact_and_explained() -> None:
    wanted = [line for line in (ROOT / "requirements.in").read_text("utf-8").splitlines() if not line.startswith("#")]
    pinned = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    for line in wanted:
        name, _, why = line.partition("#")
        assert why.strip(), f"{name} does not say what it is for"
        assert any(pin.lower().startswith(name.strip().lower()) for pin in pinned), (
            f"{name} is not compiled into requirements.txt"
        )
    assert all("==" in pin for pin in pinned)
