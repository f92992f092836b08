"""What a person says beside a workbook, put where the workbook is silent: units of headings, the year of its name."""

import re
from collections.abc import Mapping
from dataclasses import replace

from loaders.mapping.vocabulary import answer_key
from loaders.shapes import Reading, Table

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def with_units(reading: Reading, units: Mapping[str, str]) -> Reading:
    """The reading with the unit of every heading that states none and was answered for. `units`: by heading key."""
    return replace(reading, tables=tuple(_table(table, units) for table in reading.tables)) if units else reading


def _table(table: Table, units: Mapping[str, str]) -> Table:
    said = {c.index: units[key] for c in table.columns if not c.unit and (key := answer_key(c.path)) in units}
    return replace(
        table,
        columns=tuple(replace(c, unit=said[c.index]) if c.index in said else c for c in table.columns),
        cells=tuple(replace(c, unit=said[c.column]) if c.column in said and not c.unit else c for c in table.cells),
        total_cells=tuple(
            replace(c, unit=said[c.column]) if c.column in said and not c.unit else c for c in table.total_cells
        ),
    )


def year_of_name(file: str) -> int | None:
    """The one year a workbook's name speaks of; None if none or several."""
    years = set(_YEAR.findall(file))
    return int(years.pop()) if len(years) == 1 else None
