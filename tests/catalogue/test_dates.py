"""Partial dates: the first and last day they cover."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue import beijing
from catalogue.dates import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-07-23", date(2022, 7, 23), date(2022, 7, 23)),
    ],
)
def test_a_partial_date_covers_its_days(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


def test_an_open_date_is_none() -> None:
    assert first_day("") is None and last_day("") is None


@pytest.mark.parametrize("text", ["22", "2022-13", "2022-00", "2022-02-30", "2022年", "2022/07", " 2022"])
def test_what_is_no_date_is_refused(text: str) -> None:
    for reader in (first_day, last_day):
        with pytest.raises(ValueError, match=r".*"):
            reader(text)


@given(st.dates())
def test_every_day_lies_within_its_month_and_year(day: date) -> None:
    full = day.isoformat()
    for text in (full, full[:7], full[:4]):
        first, last = first_day(text), last_day(text)
        assert first is not None and last is not None and first <= day <= last


def test_today_is_beijings_whatever_the_machines_zone() -> None:
    before = datetime.now(UTC) + timedelta(hours=8)
    found, stamp = beijing.today(), beijing.now().isoformat(timespec="seconds")
    after = datetime.now(UTC) + timedelta(hours=8)
    assert found in (before.date(), after.date())
    assert stamp.endswith("+08:00") and stamp[:10] in (f"{before:%Y-%m-%d}", f"{after:%Y-%m-%d}")
