"""A user's own 红头 template, filled by docxtpl: their head and foot, our title, body, figures and evidence.

The template says 标题, 主送, 落款, 日期, 附件, 说明 in double braces where they belong, and 正文 so in a
paragraph of its own where the text goes. Text is escaped: an unescaped `<` swallowed what follows it in silence.
"""

from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_word
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from briefings.document import Document
from briefings.statements import dated, masked_lines
from briefings.word_file import add_appendix, add_blocks, saved
from briefings.word_styles import add_styles
from briefings.word_text import Links
from catalogue.faults import FileRefused

BODY = "正文"
#: Stands for the body while docxtpl fills the template; private-use signs that the gate would not let through.
_MARK = "\ue000正文\ue001"


def from_template(document: Document, template: bytes) -> bytes:
    """The bytes of the .docx made from a template. Raises FileRefused for one that cannot be read or filled."""
    words = {
        "标题": document.title,
        "主送": document.recipient,
        "落款": document.signature,
        "日期": dated(document),
        "附件": "；".join(document.attachments),
        "说明": "；".join((*document.statement, *masked_lines(document))),
        BODY: _MARK,
    }
    word = open_word(BytesIO(_filled(template, words)))
    place = next((p._p for p in word.paragraphs if _MARK in p.text), None)
    if place is None:
        raise FileRefused("模板里没有单独一段的 {{ 正文 }} 标记，不知道把正文放在哪里。请写上后再用。")
    add_styles(word, document.kind == "onepage")
    links = Links(document)
    _move(word, lambda: add_blocks(word, document.blocks, links), place)
    place.getparent().remove(place)
    add_appendix(word, document, links)
    return saved(word)


def _filled(template: bytes, words: dict[str, str]) -> bytes:
    try:
        form = DocxTemplate(BytesIO(template))
        form.render(words, SandboxedEnvironment(undefined=StrictUndefined, autoescape=True), autoescape=True)
        out = BytesIO()
        form.save(out)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as broken:
        raise FileRefused("模板打不开：应为完好的 .docx 文件。") from broken
    except TemplateError as broken:
        known = "、".join(f"{{{{ {name} }}}}" for name in words)
        raise FileRefused(f"模板里的标记写法有误（{broken}）。可用的标记：{known}。") from broken
    return out.getvalue()


def _move(word: Any, write: Any, place: Any) -> None:
    """What is written at the end of the body goes before `place`."""
    body = word.element.body
    before = len(body)
    write()
    written = list(body)[before - 1 : -1] if body[-1].tag == qn("w:sectPr") else list(body)[before:]
    for element in written:
        place.addprevious(element)
