"""The page of judged real cases says what the samples answer today."""

from pathlib import Path

import metrics
from benchmarks.judged_cases import WANTED, page

PAGE = Path(__file__).parents[2] / "docs" / "判定示例.md"


def test_the_page_of_judged_cases_is_what_the_samples_answer(sample_data) -> None:
    written = PAGE.read_text("utf-8")
    assert sum(line.startswith("| ") and line[2].isdigit() for line in written.splitlines()) == WANTED
    assert page(metrics.open_edition(sample_data)) == written
