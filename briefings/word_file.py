"""A `Document` as a Word file in the form of GB/T 9704: title, recipient, body, 附件, signature, evidence appendix."""

from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document as Word

from briefings.document import Block, Chart, Document, Heading, Paragraph
from briefings.statements import closing, masked_lines
from briefings.title_lines import title_lines
from briefings.word_chart import add_chart
from briefings.word_evidence import add_evidence
from briefings.word_page import new_page
from briefings.word_styles import COMPACT_SIZE, COMPACT_TITLE, SIZE, TITLE_LETTERS
from briefings.word_table import add_table
from briefings.word_text import Links, paragraph, put, run

KEPT = "<w:keepNext/>"


def word_file(document: Document) -> bytes:
    """The bytes of the .docx."""
    compact = document.kind == "onepage"
    word = new_page(compact, document.demo)
    _about(word, document)
    links = Links(document)
    lines = title_lines(document.title, COMPACT_TITLE if compact else TITLE_LETTERS)
    put(word, paragraph("DocTitle", "<w:r><w:br/></w:r>".join(run(line) for line in lines)))
    if not compact:
        put(word, paragraph("Plain2", ""))
    if document.recipient:
        put(word, paragraph("Plain2", run(f"{document.recipient.rstrip('：:')}：")))
    add_blocks(word, document.blocks, links)
    add_end(word, document, links, compact)
    return saved(word)


def add_blocks(word: Word, blocks: tuple[Block, ...], links: Links) -> None:
    """Headings, paragraphs, tables and charts, the last two numbered in their order."""
    tables = charts = 0
    for block in blocks:
        if isinstance(block, Heading):
            put(word, paragraph(f"GwHeading{block.level}", run(block.text)))
        elif isinstance(block, Paragraph):
            # The signature never stands alone on a page.
            kept = KEPT if block is blocks[-1] else ""
            put(word, paragraph("Plain2" if block.plain else "Body2", links.runs(block.runs), kept))
        elif isinstance(block, Chart):
            charts += 1
            add_chart(word, block, charts, links)
        else:
            tables += 1
            add_table(word, block, tables, links)


def add_end(word: Word, document: Document, links: Links, compact: bool) -> None:
    """附件 list, signature and date, and on a new page the statement and the evidence."""
    if not compact:
        put(word, paragraph("Plain2", "", KEPT))
        for number, name in enumerate(document.attachments, 1):
            ordinal = f"{number}." if len(document.attachments) > 1 else ""
            put(word, paragraph("Body2", run(f"{'附件：' if number == 1 else '　　　'}{ordinal}{name}"), KEPT))
        put(word, paragraph("Plain2", "", KEPT))
    size = COMPACT_SIZE if compact else SIZE
    for text, letters in closing(document):
        side = f'<w:ind w:rightChars="{round(letters * 100)}" w:right="{round(letters * size * 20)}"/>'
        kept = KEPT if text == document.signature else ""
        put(word, paragraph("Plain2", run(text), f'{kept}{side}<w:jc w:val="right"/>'))
    add_appendix(word, document, links)


def add_appendix(word: Word, document: Document, links: Links) -> None:
    """On a new page: how the briefing was made, and the evidence."""
    put(word, paragraph("GwHeading1", run("附件"), '<w:pageBreakBefore/><w:ind w:firstLineChars="0" w:firstLine="0"/>'))
    put(word, paragraph("Caption2", run("编制说明")))
    for line in (*document.statement, *masked_lines(document)):
        put(word, paragraph("Cell2", run(line)))
    put(word, paragraph("Cell2", ""))
    add_evidence(word, document, links)


def saved(word: Word) -> bytes:
    """The bytes of the package."""
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _about(word: Word, document: Document) -> None:
    about = word.core_properties
    about.title, about.author, about.subject = document.title[:255], document.signature[:255], document.kind
    about.comments = "\n".join(document.statement)[:255]
    about.language = "zh-CN"
    about.created = about.modified = datetime.combine(document.day, datetime.min.time(), UTC)
    about.last_modified_by = document.signature[:255]
