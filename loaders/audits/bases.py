"""What households and people were counted as: sample surveys refused, registered and average figures named."""

import re
from collections.abc import Sequence

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.mapping.meanings import Mapped
from loaders.mapping.vocabulary import Vocabulary
from loaders.shapes import Column, Table

_SAMPLE = re.compile(r"抽样")
_PROJECTED = re.compile(r"推算|推断|估计|推总")
_REGISTERED = re.compile(r"户籍")
_AVERAGE = re.compile(r"年平均|平均(?=人口|户数|常住)|年均(?=人口|户数|常住)")
_RESIDENT = re.compile(r"常住")
_PEOPLE = re.compile(r"户数|住户|人口|人数")


def sampled(table: Table, observations: Sequence[Observation], catalogue: Catalogue) -> tuple[set[str], list[Problem]]:
    """(items not to be taken from this table, the problem): people and households of a sample survey.

    A figure the table calls projected (推算) is one of the whole. Where a note names a heading, it speaks of that only.
    """
    counted = {id for id, limits in catalogue.limits.items() if limits.population}
    for text in (table.title, table.sheet, *table.preamble, *table.notes, table.source):
        if not _SAMPLE.search(text) or _PROJECTED.search(text):
            continue
        stated = [seen for seen in observations if seen.item in counted]
        named = [seen for seen in stated if catalogue.items[seen.item].title in text]
        meant = named or stated
        if meant:
            items = dict.fromkeys(seen.item for seen in meant)
            titles = [catalogue.items[id].title for id in items]
            return set(items), [faults.survey_sample(table.sheet, meant[0].cell, text[:60], titles)]
    return set(), []


def bases(
    table: Table, mapped: Mapped, observations: Sequence[Observation], catalogue: Catalogue, names: Vocabulary
) -> list[Problem]:
    """Headings left out because they count registered people or a yearly average; notes saying so of what is taken."""
    stated = {seen.item: seen for seen in reversed(observations)}
    problems = []
    for column in table.columns:
        meant = _otherwise(column, names) if column.role == "value" and not mapped.columns.get(column.index) else ""
        if meant in catalogue.items and meant not in stated:
            title, at = catalogue.items[meant].title, f"{column.letter}{max(table.header_rows[1], 1)}"
            problems.append(faults.other_basis(table.sheet, at, "·".join(column.path), title, kept=False))
    for text in table.notes if "registered_residents" not in stated else ():
        for id in ("households", "residents", "urban_residents"):
            seen = stated.get(id)
            said = _REGISTERED.search(text) and not _RESIDENT.search(text) or _AVERAGE.search(text)
            if seen is not None and said and _speaks_of(text, id):
                problems.append(
                    faults.other_basis(table.sheet, seen.cell, text[:60], catalogue.items[id].title, kept=True)
                )
    return problems


def _otherwise(column: Column, names: Vocabulary) -> str:
    """What a heading would name without the words for another basis; "" if it has none."""
    words = "".join(column.path)
    if not _PEOPLE.search(words) or not (_REGISTERED.search(words) or _AVERAGE.search(words)):
        return ""
    bare = [_AVERAGE.sub("", _REGISTERED.sub("", part)) for part in column.path]
    return names.meaning([part for part in bare if part]) or ""


def _speaks_of(text: str, id: str) -> bool:
    return bool(re.search("户数|住户" if id == "households" else "人口", text)) and not re.search("户均|人均", text)
