"""One briefing as a file: the kind, the ending and the material decide which writer makes it."""

from pathlib import PurePath

import metrics
from briefings.annex_file import annex_file
from briefings.asking import material_of
from briefings.document import Document
from briefings.kinds import WRITTEN
from briefings.material import Material
from briefings.order import FORMATS, KINDS, Order
from briefings.print_file import pdf_file, png_file, svg_file
from briefings.report import report
from briefings.slides_file import slides_file
from briefings.word_file import word_file
from briefings.word_template import from_template
from catalogue.answers import Rule
from catalogue.faults import UsedWrongly

WRITERS = {".docx": word_file, ".pdf": pdf_file, ".png": png_file, ".svg": svg_file}


def ending_of(order: Order, name: str) -> str:
    """The ending of a file name, checked against what the kind can be written as. Raises UsedWrongly."""
    ending = PurePath(name).suffix.lower()
    if ending not in FORMATS[order.kind]:
        known = "、".join(FORMATS[order.kind])
        raise UsedWrongly(f"{KINDS[order.kind]}不能写成“{ending or name}”文件。可用的文件后缀：{known}。")
    return ending


def written(material: Material, order: Order) -> Document:
    """The words of a briefing, for a preview or a writer. Slides show the report's; an annex has the report's too."""
    return WRITTEN.get(order.kind, report)(material, order)


def made(material: Material, order: Order, ending: str, template: bytes | None = None) -> bytes:
    """The bytes of one briefing. Raises UsedWrongly or FileRefused in Chinese."""
    if template is not None and ending != ".docx":
        raise UsedWrongly("模板只用于 .docx 文件。")
    if order.kind == "annex":
        return annex_file(material, order)
    if order.kind == "slides":
        return slides_file(written(material, order))
    document = written(material, order)
    return from_template(document, template) if template is not None else WRITERS[ending](document)


def brief(
    edition: metrics.Edition,
    area: str,
    year: int | None,
    order: Order,
    name: str,
    rule: Rule = "nearest",
    template: bytes | None = None,
) -> bytes:
    """One briefing of one place, asked and written. `name` is the file's: its ending chooses the format."""
    ending = ending_of(order, name)
    return made(material_of(edition, area, year, rule), order, ending, template)
