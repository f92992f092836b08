"""One edition of the samples, and the material of a few places."""

from pathlib import Path

import pytest

import metrics
from briefings.asking import material_of
from briefings.material import Material


@pytest.fixture(scope="session")
def edition(sample_data: Path) -> metrics.Edition:
    return metrics.open_edition(sample_data)


@pytest.fixture(scope="session")
def district(edition: metrics.Edition) -> Material:
    return material_of(edition, "990101", 2024)


@pytest.fixture(scope="session")
def city(edition: metrics.Edition) -> Material:
    return material_of(edition, "3715", 2023)
