"""Paragraphs and table rows of slides as XML, parsed once per box: python-pptx looks every property up anew."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

FONT = "微软雅黑"
#: EMU of a millimetre.
MM = 36_000


def paragraph(text: str, size: float, colour: str, bold: bool = False, side: str = "l", after: float = 0) -> str:
    """One paragraph; `side` l or ctr, `after` the points below it."""
    gap = f'<a:spcAft><a:spcPts val="{round(after * 100)}"/></a:spcAft>' if after else ""
    look = (
        f'lang="zh-CN" sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill><a:srgbClr val="{colour[1:]}"/>'
        f'</a:solidFill><a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/>'
    )
    run = f"<a:r><a:rPr {look}</a:rPr><a:t>{escape(text)}</a:t></a:r>" if text else ""
    return f'<a:p><a:pPr algn="{side}">{gap}</a:pPr>{run}</a:p>'


def fill(frame: Any, paragraphs: Sequence[str]) -> None:
    """These paragraphs instead of those of a text frame."""
    _instead(frame._txBody, "a:p", paragraphs)


def table_row(cells: Sequence[str], height: int, back: str = "") -> str:
    """One row of a table; `cells` are paragraphs, `back` the colour behind them, "" the table style's."""
    behind = f'<a:solidFill><a:srgbClr val="{back[1:]}"/></a:solidFill>' if back else ""
    edge = f'<a:tcPr marT="{MM}" marB="{MM}">{behind}</a:tcPr>'
    inside = "".join(f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{cell}</a:txBody>{edge}</a:tc>" for cell in cells)
    return f'<a:tr h="{height}">{inside}</a:tr>'


def rows_into(table: Any, rows: Sequence[str]) -> None:
    """These rows instead of the one a new table has."""
    _instead(table._tbl, "a:tr", rows)


def _instead(parent: Any, tag: str, children: Sequence[str]) -> None:
    """These children, as XML, instead of those of the tag that it has; they come last."""
    for old in parent.findall(qn(tag)):
        parent.remove(old)
    for made in parse_xml(f"<a:box {nsdecls('a')}>{''.join(children)}</a:box>"):
        parent.append(made)
