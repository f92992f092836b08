"""A failing composition with as few features as still fail the same way."""

from tests.loaders.grammar.books import written_book
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.judging import Fault, faults_of


def verdict_of(draw: Draw) -> list[Fault]:
    """The faults of a composition; a crash is one."""
    book = written_book(draw)
    try:
        return faults_of(book)
    except Exception as error:  # noqa: BLE001 a crash of the reader is a verdict of its own
        return [Fault("crash", "", f"{type(error).__name__}: {error}")]


def shrunk(draw: Draw) -> Draw:
    """The composition without every feature that its worst verdict does not need."""
    worst = verdict_of(draw)[0].verdict
    smaller = True
    while smaller:
        smaller = False
        for feature in sorted(draw.on):
            less = Draw(draw.seed, draw.on - {feature})
            found = verdict_of(less)
            if found and found[0].verdict == worst:
                draw, smaller = less, True
    return draw
