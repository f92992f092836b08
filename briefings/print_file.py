"""A `Document` as PDF/A-2 or pictures, by typst with the fonts that lie beside this module. No network, no packages."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from briefings.document import Document
from briefings.print_data import print_data
from catalogue.beijing import BEIJING

HERE = Path(__file__).parent
#: What stands for a character that the embedded font does not hold, as printers have long done. PDF/A allows no gaps.
GETA = "〓"
#: Pixels per inch of a picture.
PICTURE = 96


def pdf_file(document: Document) -> bytes:
    """The bytes of a tagged PDF/A-2a with embedded fonts; the same document gives the same bytes."""
    at = datetime.combine(document.day, datetime.min.time(), BEIJING)
    made: Any = _compiler(document).compile(format="pdf", timestamp=at, pdf_standards="a-2a")
    return bytes(made)


def pictures(document: Document, points_per_inch: float = 144, most: int = 0) -> list[bytes]:
    """One PNG per page; `most` > 0: only that many pages from the first."""
    made: Any = _compiler(document).compile(format="png", ppi=points_per_inch)
    pages: list[bytes] = made if isinstance(made, list) else [made]
    return pages[:most] if most else pages


def png_file(document: Document) -> bytes:
    """The whole briefing as one long picture without page breaks."""
    made: Any = _compiler(document, tall=True).compile(format="png", ppi=PICTURE)
    return bytes(made)


def svg_file(document: Document) -> bytes:
    """The whole briefing as one long picture of lines, which a page can show at any size."""
    made: Any = _compiler(document, tall=True).compile(format="svg")
    return bytes(made)


def _compiler(document: Document, tall: bool = False) -> typst.Compiler:
    data = json.dumps(held(print_data(document) | {"tall": tall}), ensure_ascii=False)
    return typst.Compiler(
        str(HERE / "brief.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
    )


@cache
def _characters() -> frozenset[str]:
    """Every character that all three faces hold."""
    return frozenset((HERE / "fonts" / "characters.txt").read_text("utf-8")) | {" ", "\u3000", "\n"}


def held(thing: Any) -> Any:
    """The data with every character that cannot be set replaced."""
    if isinstance(thing, str):
        every = _characters()
        return thing if every.issuperset(thing) else "".join(c if c in every else GETA for c in thing)
    if isinstance(thing, dict):
        return {name: held(one) for name, one in thing.items()}
    return [held(one) for one in thing] if isinstance(thing, list | tuple) else thing
