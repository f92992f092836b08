"""Fonts by name, sizes, line spacing and styles of an official document (GB/T 9704-2012), by ids of our own."""

from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

TITLE, BODY, HEI, KAI, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
#: What a machine without the named font should take; fonts are named, never shipped inside the file.
FALLBACK = {TITLE: "宋体", BODY: "仿宋", KAI: "楷体", HEI: "SimHei", SONG: "SimSun"}
HEADING_FONT = {1: HEI, 2: KAI, 3: BODY, 4: BODY}
SIZE, LINE = 16, 28
#: Letters on a line of the title, 22 pt or 18 pt on 156 mm.
TITLE_LETTERS, COMPACT_TITLE = 19.9, 22.4
#: Further styles by name and id: face, size, exact line.
EXTRA = {
    ("公文标题", "DocTitle"): (TITLE, 22, 32),
    ("表题", "Caption2"): (HEI, 12, 18),
    ("表文", "Cell2"): (SONG, 10.5, 15),
    ("附注", "Note2"): (SONG, 9, 13),
}
#: A brief that must fit on one page.
COMPACT_SIZE, COMPACT_LINE = 12, 16
#: 22 lines of 28 characters on 156 × 225 mm: a character's share of the line is 15.79 pt, so it is set 0.25 pt closer.
#: A character grid says the same to Word, but LibreOffice then spreads 16 pt characters over two cells of the grid.
CLOSER = -5


def font(thing: Any, name: str, size: float | None = None) -> None:
    """Set a font on a style or run in all four slots, without the theme's attributes, which would win."""
    thing.font.name = name
    if size is not None:
        thing.font.size = Pt(size)
    slots = thing.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        slots.set(qn(f"w:{slot}"), name)
        slots.attrib.pop(qn(f"w:{slot}Theme"), None)
    slots.attrib.pop(qn("w:cstheme"), None)
    slots.set(qn("w:hint"), "eastAsia")


def exact(thing: Any, points: float) -> None:
    """Exact line spacing, nothing before or after."""
    form = thing.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(points)
    form.space_before = form.space_after = Pt(0)
    form.widow_control = False


def indent(thing: Any, characters: int, size: float) -> None:
    """First-line indent in characters, and in points for programs that do not count characters."""
    thing.paragraph_format.first_line_indent = Pt(characters * size)
    thing.element.get_or_add_pPr().get_or_add_ind().set(qn("w:firstLineChars"), str(characters * 100))


def add_styles(word: Word, compact: bool) -> None:
    """Our own styles, by ids of our own, so that they stand beside whatever a user's template has."""
    size, line = (COMPACT_SIZE, COMPACT_LINE) if compact else (SIZE, LINE)
    wanted = {("公文正文", "Body2"): (BODY, size, line), ("公文顶格", "Plain2"): (BODY, size, line), **EXTRA}
    wanted |= {(f"公文{n}级标题", f"GwHeading{n}"): (face, size, line) for n, face in HEADING_FONT.items()}
    if compact:
        wanted["公文标题", "DocTitle"] = (TITLE, 18, 26)
    there = {style.name for style in word.styles}
    for (name, key), (face, points, pitch) in wanted.items():
        if name in there:
            continue
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), key)
        font(style, face, points)
        exact(style, pitch)
        style.font.bold = style.font.italic = False
        _place(style, key, points, compact)


def _place(style: Any, key: str, points: float, compact: bool) -> None:
    """Indents, alignment, outline level and closeness of one of our styles."""
    if key in ("DocTitle", "Caption2"):
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if key == "Caption2" or key.startswith("GwHeading"):
        style.paragraph_format.keep_with_next = True
    if key == "Body2" or key.startswith("GwHeading"):
        indent(style, 2, points)
    if key.startswith("GwHeading"):
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(int(key[-1]) - 1))
        style.element.get_or_add_pPr().append(level)
    if key in ("Body2", "Plain2") and not compact:
        closer = OxmlElement("w:spacing")
        closer.set(qn("w:val"), str(CLOSER))
        style.element.rPr.find(qn("w:sz")).addprevious(closer)


def declare_fallbacks(word: Word) -> None:
    """The font table: what a machine without a named font should take instead."""
    table = next(r.target_part for r in word.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{"swiss" if name == HEI else "roman"}"/></w:font>'
        for name, other in FALLBACK.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{fonts}</w:fonts>'
    table._blob = xml.encode("utf-8")
