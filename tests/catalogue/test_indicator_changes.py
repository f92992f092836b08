"""The record of changed definitions speaks of indicators that exist."""

from catalogue.indicator_changes import indicator_changes
from catalogue.reading import load_catalogue


def test_every_change_names_an_indicator_and_says_what_and_why() -> None:
    known = load_catalogue().indicators
    assert all(change.indicator in known and change.what and change.why for change in indicator_changes())
