"""What several rooms' tests share: the sample workbooks, loaded once into a data folder of their own."""

import contextlib
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples on every run, so that what lands is what was seen; `make soak` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("soak", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with every sample workbook loaded. Shared: tests that change it take a copy."""
    import workflow

    data = tmp_path_factory.mktemp("data")
    workflow.load(data, [ROOT / "data" / "samples"])
    return data


@pytest.fixture(scope="session")
def terminal() -> Callable[..., tuple[int, Any, str]]:
    """Calls the command line as a person would: (exit code, the JSON document or the text, what went to stderr)."""
    from terminal.run import run

    def call(*words: str | Path) -> tuple[int, Any, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([str(word) for word in words])
        said = out.getvalue()
        return code, json.loads(said) if "--json" in words else said, err.getvalue()

    return call
