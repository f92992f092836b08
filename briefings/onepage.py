"""一页简报: the count, the judged indicators, the widest gaps and what closes them, on one page."""

from briefings.common import below, communities, finished, of, tally
from briefings.document import Block, Document, Heading, Paragraph, Text
from briefings.material import Material
from briefings.numbering import first
from briefings.order import Order
from briefings.report import gaps_in_data, suggested
from briefings.sentences import status
from briefings.sentences_places import advice, spread
from briefings.tables import judged_table, plain_table

#: What one page holds.
ROWS, PROBLEMS, ADVICE = 6, 2, 2


def onepage(material: Material, order: Order) -> Document:
    """The brief on one place in one year."""
    place = material.place
    judged = [a for state in ("short", "undetermined", "met") for a in of(material, state)]
    others = of(material, "no_standard")
    blocks: list[Block] = [
        Heading(first(1, "总体情况"), 1),
        Paragraph((Text(f"{place.name}{material.year}年，"), *tally(material))),
    ]
    if judged:
        blocks.append(judged_table(material, judged[:ROWS], f"{place.name}{material.year}年指标对照标准情况"))
    elif others:
        blocks.append(plain_table(material, others[:ROWS], f"{place.name}{material.year}年有数值的指标"))
    if not judged and not others:
        blocks += gaps_in_data(material)
    short = of(material, "short")
    if short:
        blocks.append(Heading(first(2, "主要差距"), 1))
        for answer in short[:PROBLEMS]:
            blocks.append(Paragraph((*status(material, answer), *spread(material, below(material, answer)))))
        blocks.append(Heading(first(3, "建议"), 1))
        advised = [advice(material, answer, communities(material, answer)) for answer in short[:ADVICE]]
        blocks += suggested(advised)
    return finished(material, order, f"{material.full_name}{material.year}年社区服务能力简报", blocks)
