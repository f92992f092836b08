"""The official day and time: Beijing's, whatever zone the machine is set to."""

from datetime import date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


def now() -> datetime:
    """This moment as an office writes it down."""
    return datetime.now(BEIJING)


def today() -> date:
    """Today in Beijing: a document is never dated before the edition it quotes."""
    return now().date()
