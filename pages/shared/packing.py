"""The columns of a table as they are sent to the browser: a text that comes again and again is sent once."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

#: So many different texts a column may have to be sent as numbers into a list of them: what a byte can count.
FEW = 127


def packed(columns: Mapping[str, Sequence[Any]]) -> pa.Table:
    """The same rows and headings; shorter by a half where names, documents and judgements come again."""
    return pa.table({name: _column(values) for name, values in columns.items()})


def _column(values: Sequence[Any]) -> pa.Array:
    found = pa.array(values)
    if not pa.types.is_string(found.type):
        return found
    encoded = found.dictionary_encode()
    if len(encoded.dictionary) > min(FEW, len(values) // 2):
        return found
    return pa.DictionaryArray.from_arrays(encoded.indices.cast(pa.int8()), encoded.dictionary)
