"""The evidence appendix: one entry per figure, with its number, a link back to the text, facts and cells."""

from docx.document import Document as Word

from briefings.document import Document, Evidence, Text
from briefings.word_table import grid
from briefings.word_text import Links, link, paragraph, put, run

NONE = "正文没有引用数值，没有证据条目。"
CELLS = ("地方", "数据项", "原文", "工作簿", "工作表", "单元格", "文件指纹")
WIDTHS = (13, 14, 9, 22, 12, 24, 21)
#: Word wants a paragraph after a table; the last one must not begin a page.
LAST = '<w:spacing w:line="20" w:lineRule="exact"/>'
_BOLD = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:hint="eastAsia"/>'


def add_evidence(word: Word, document: Document, links: Links) -> None:
    """Every evidence of the document, in the order of its number."""
    put(word, paragraph("Caption2", run("证据清单")))
    if not document.evidence:
        put(word, paragraph("Note2", run(NONE)))
    for number, one in enumerate(document.evidence, 1):
        _entry(word, number, one, links)


def _entry(word: Word, number: int, one: Evidence, links: Links) -> None:
    title = links.bookmark(f"zj_{number}", run(f"证据{number}　{one.title}", _BOLD))
    back = link(f"yy_{number}", run("　↑回正文")) if links.used(number) else ""
    put(word, paragraph("Note2", title + back, "<w:keepNext/>"))
    facts = run("".join(f"{name}：{words}。" for name, words in one.facts))
    put(word, paragraph("Note2", facts, "<w:keepNext/>" if one.cells else ""))
    if one.cells:
        put(word, grid([[(Text(cell),) for cell in row] for row in (CELLS, *one.cells)], WIDTHS, links, "Note2"))
    put(word, paragraph("Note2", "", "" if number < len(links.numbers) else LAST))
