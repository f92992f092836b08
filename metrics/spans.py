"""Which places begin or end, as an edition is told."""

import pyarrow as pa
import pyarrow.compute as pc

_SPAN = pa.schema([("code", pa.string()), ("first_year", pa.int32()), ("last_year", pa.int32())])


def spans_of(places: pa.Table) -> pa.Table:
    """The places of which a first or last year is known; none where the table does not speak of years."""
    if "first_year" not in places.column_names:
        return _SPAN.empty_table()
    known = pc.or_(pc.is_valid(places["first_year"]), pc.is_valid(places["last_year"]))
    return places.select(_SPAN.names).filter(known).cast(_SPAN)
