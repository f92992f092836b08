"""The page of an official document, GB/T 9704-2012: paper, margins, grid, fonts by name, page numbers — 1 —."""

from typing import Any

from docx import Document as new_word
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from lxml import etree

TITLE, BODY, HEI, KAI, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
#: What a machine without the named font should take; fonts are named, never shipped inside the file.
FALLBACK = {TITLE: "宋体", BODY: "仿宋", KAI: "楷体", HEI: "SimHei", SONG: "SimSun"}
HEADING_FONT = {1: HEI, 2: KAI, 3: BODY, 4: BODY}
SIZE, LINE = 16, 28
#: Further styles by name and id: face, size, exact line.
EXTRA = {
    ("公文标题", "DocTitle"): (TITLE, 22, 32),
    ("表题", "Caption2"): (HEI, 12, 18),
    ("表文", "Cell2"): (SONG, 10.5, 15),
    ("附注", "Note2"): (SONG, 9, 13),
}
#: A brief that must fit on one page.
COMPACT_SIZE, COMPACT_LINE = 12, 18
#: 22 lines of 28 characters on 156 × 225 mm: a character's share of the line is 15.79 pt, so it is set 0.25 pt closer.
#: A character grid would say the same to Word, but LibreOffice then spreads 16 pt characters over two cells of the grid.
CLOSER = -5


def new_page(compact: bool, demo: bool) -> Word:
    """An empty document with page, grid, styles and page numbers."""
    word = new_word()
    size, line = (COMPACT_SIZE, COMPACT_LINE) if compact else (SIZE, LINE)
    section = word.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(20), Mm(23)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)
    font(word.styles["Normal"], BODY, size)
    exact(word.styles["Normal"], line)
    add_styles(word, compact)
    _numbers(word)
    if demo:
        _banner(section.header.paragraphs[0])
        _banner(section.even_page_header.paragraphs[0])
    _fallbacks(word)
    return word


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
    for (name, key), (face, points, pitch) in wanted.items():
        if any(style.name == name for style in word.styles):
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


def _numbers(word: Word) -> None:
    """— 1 — in 四号宋体, one character from the outer edge: right on odd pages, left on even ones."""
    word.settings.odd_and_even_pages_header_footer = True
    section = word.sections[0]
    for footer, side in ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT), (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        edge = paragraph.paragraph_format
        edge.right_indent, edge.left_indent = (Pt(14), None) if side == WD_ALIGN_PARAGRAPH.RIGHT else (None, Pt(14))
        edge.line_spacing = 1
        for piece in ("— ", "begin", "PAGE", "separate", "1", "end", " —"):
            run = paragraph.add_run()
            font(run, SONG, 14)
            if piece in ("begin", "separate", "end"):
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), piece)
                run._r.append(mark)
            elif piece == "PAGE":
                code = OxmlElement("w:instrText")
                code.set(qn("xml:space"), "preserve")
                code.text = " PAGE "
                run._r.append(code)
            else:
                run.text = piece


def _banner(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run("演示数据　不代表任何真实地方")
    font(run, HEI, 10.5)


def _fallbacks(word: Word) -> None:
    table = next(r.target_part for r in word.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
        for name, other in FALLBACK.items()
    )
    table._blob = parse_and_serialise(f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>")


def parse_and_serialise(xml: str) -> bytes:
    """XML as a part keeps it, after being read once: what is not well formed fails here and not in Word."""
    from lxml import etree

    return etree.tostring(parse_xml(xml), xml_declaration=True, encoding="UTF-8", standalone=True)
