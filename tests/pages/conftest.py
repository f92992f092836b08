"""One small edition for all page tests."""

from pathlib import Path

import pytest

from tests.pages.editions import make_edition


@pytest.fixture(scope="session")
def small_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demonstration district's edition."""
    return make_edition(tmp_path_factory.mktemp("pages"))
