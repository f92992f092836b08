"""The page of an official document (GB/T 9704-2012): paper, margins, page numbers — 1 —, the banner 演示数据."""

from functools import cache
from io import BytesIO
from typing import Any

from docx import Document as open_word
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from briefings.word_styles import (
    BODY,
    COMPACT_LINE,
    COMPACT_SIZE,
    HEI,
    LINE,
    SIZE,
    SONG,
    add_styles,
    declare_fallbacks,
    exact,
    font,
)

#: Signs that never begin a line and never end one; Word's own for Chinese with [ added to the first.
_NEVER_FIRST = "[!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠"
_NEVER_LAST = "$({£¥·‘“〈《「『【〔〖〝（．［｛￡￥"


def new_page(compact: bool, demo: bool) -> Word:
    """An empty document with page, grid, styles and page numbers."""
    return open_word(BytesIO(_page(compact, demo)))


@cache
def _page(compact: bool, demo: bool) -> bytes:
    """The empty document's bytes: styles take longer to add than to read."""
    word = open_word()
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
    _chinese(word)
    _numbers(word)
    if demo:
        _banner(section.header.paragraphs[0])
        _banner(section.even_page_header.paragraphs[0])
    declare_fallbacks(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _chinese(word: Word) -> None:
    """Text is Chinese of the mainland: it chooses the glyphs of signs and the rules of line breaks. An evidence's
    number [1] never begins a line."""
    spoken = word.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    spoken.set(qn("w:eastAsia"), "zh-CN")
    settings = word.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
    spacing = settings.find(qn("w:characterSpacingControl"))
    for tag, signs in (("w:noLineBreaksBefore", _NEVER_FIRST), ("w:noLineBreaksAfter", _NEVER_LAST)):
        rule = OxmlElement(tag)
        rule.set(qn("w:lang"), "zh-CN")
        rule.set(qn("w:val"), signs)
        spacing.addnext(rule)


def _numbers(word: Word) -> None:
    """— 1 — in 四号宋体, one character from the outer edge: right on odd pages, left on even ones."""
    word.settings.odd_and_even_pages_header_footer = True
    section = word.sections[0]
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
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
