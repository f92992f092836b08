"""The evidence appendix: one entry per figure, with its number, a link back to the text, facts and cells."""

from collections.abc import Sequence
from itertools import pairwise

from docx.document import Document as Word

from briefings.document import Document, Evidence, Text
from briefings.word_table import grid
from briefings.word_text import Links, link, paragraph, put, run

NONE = "正文没有引用数值，没有证据条目。"
CELLS = ("地方", "数据项", "原文", "工作簿", "工作表", "单元格", "文件指纹")
#: Letters of 9 pt on the width of the text, those that the edges of a column take, and the most of a kept column.
_LETTERS, _EDGES, _KEPT = 49.0, 0.6, {2: 9.0, 6: 11.0}
#: Word wants a paragraph after a table; the last one must not begin a page.
LAST = '<w:spacing w:line="20" w:lineRule="exact"/>'
_BOLD = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:hint="eastAsia"/>'


def cell_widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Shares of the width in tenths of a letter: each column as its longest text wants while there is room.

    A figure as written and a fingerprint are not broken; the widest of the others give way.
    """
    wants = [_EDGES + max(_letters(row[n]) for row in (CELLS, *rows)) for n in range(len(CELLS))]
    fixed = {n: min(wants[n], most) for n, most in _KEPT.items()}
    others = sorted((n for n in range(len(CELLS)) if n not in fixed), key=lambda n: wants[n])
    room = _LETTERS - sum(fixed.values())
    for place, n in enumerate(others):
        fixed[n] = min(wants[n], room / (len(others) - place))
        room -= fixed[n]
    return tuple(round(fixed[n] * 10) for n in range(len(CELLS)))


def _letters(text: str) -> float:
    """The width of a text: a Latin letter takes two thirds at the most, the gap between the two scripts a quarter."""
    wide = [ord(c) > 0x2000 for c in text]
    return sum(1.0 if w else 0.65 for w in wide) + sum(a != b for a, b in pairwise(wide)) * 0.25


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
        put(
            word,
            grid(
                [[(Text(cell),) for cell in row] for row in (CELLS, *one.cells)], cell_widths(one.cells), links, "Note2"
            ),
        )
    put(word, paragraph("Note2", "", "" if number < len(links.numbers) else LAST))
