"""The numbered asks of a 建议 or 提案, as pasted or uploaded."""

import re
from io import BytesIO
from pathlib import PurePath
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_word
from docx.opc.exceptions import PackageNotFoundError

from catalogue.faults import FileRefused, UsedWrongly

_TENS = "[一二三四五六七八九十]"
#: How official documents number, outermost first: 一、 （一） 1. （1） ①; 一是 goes with the innermost. Pasted text has
#: tabs for the sign after the number, Word's own signs (⑴ ⒈ ❶), 建议一：, 第一，.
_LEVELS = (
    re.compile(
        rf"^\s*(?:第?{_TENS}{{1,3}}\s*[.．、，,：:]|{_TENS}{{1,3}}\s+|第(?:{_TENS}{{1,3}}|\d{{1,2}})[条点]\s*[、，,：:]?"
        rf"|(?:建议|诉求|意见|请求)(?:{_TENS}{{1,3}}|\d{{1,2}})\s*[、.．，,：:])\s*(?=\D)(.*)$"
    ),
    re.compile(rf"^\s*[（(]\s*{_TENS}{{1,3}}\s*[)）]\s*[、.．]?\s*(.*)$"),
    re.compile(r"^\s*(?:\d{1,2}\s*[.．、]|[⒈-⒛]|\d{1,2}\s+(?![个人名户平万年月岁元处家项米%]))\s*(?=\D)(.*)$"),
    re.compile(r"^\s*(?:[（(]\s*\d{1,2}\s*[)）]|\d{1,2}[)）]|[⑴-⒇])\s*[、.．]?\s*(.*)$"),
    re.compile(rf"^\s*(?:[①-⑳❶-❿]|第?{_TENS}{{1,2}}是|其{_TENS}[，,]|(?:首先|其次|再次|最后)[，,])\s*(.*)$"),
)
_INNERMOST = len(_LEVELS) - 1
#: Before a number that stands within a paragraph: 建议：1.…；2.….
_WITHIN = re.compile(
    rf"(?<=[：:；;。，,])\s*(?={_TENS}是|[①-⑳❶-❿⑴-⒇⒈-⒛]|[（(](?:{_TENS}{{1,2}}|\d{{1,2}})[)）]|\d{{1,2}}[.．、](?=\D)|其{_TENS}[，,])"
)
#: A heading over asks, not an ask: short, no sentence.
_SECTION = re.compile(r"^(?!.*[。；，]).{0,12}(?:建议|诉求|对策|意见|措施|请求).{0,4}$")
MOST_BYTES = 5_000_000


def asks_in(text: str) -> tuple[str, ...]:
    """The numbered lines, each with what goes on or is numbered below it; what stands before the first is left out.

    Where a heading says that asks follow (二、有关建议), only those count, not the numbered problems before it.

    Where no line but one is numbered, numbers within a paragraph count too (建议：一是…；二是…).

    Raises UsedWrongly where nothing is numbered.
    """
    asks = _asks(text)
    if len(asks) < 2:
        spread = _asks(_WITHIN.sub("\n", text))
        asks = spread if len(spread) > 1 else asks
    if not asks:
        raise UsedWrongly("没有找到编号的诉求。请把每条诉求各写一段，以“1.”“一、”“（一）”等编号开头。")
    return tuple(asks)


def _asks(text: str) -> list[str]:
    found = _numbered(text)
    top = min((level for level, _ in found), default=0)
    sections = [n for n, (level, words) in enumerate(found) if level == top and _SECTION.match(words)]
    inner = [found[n + 1 : _end(found, n)] for n in sections]
    return [ask for group in inner for ask in _merged(group)] or _merged(found)


def _numbered(text: str) -> list[tuple[int, str]]:
    """Level and words of every numbered line, each with the lines that go on."""
    found: list[tuple[int, str]] = []
    for line in text.splitlines():
        matches = ((level, form.match(line)) for level, form in enumerate(_LEVELS))
        hit = next(((level, m.group(1).strip()) for level, m in matches if m), None)
        if hit is not None:
            found.append(hit)
        elif found and line.strip():
            found[-1] = (found[-1][0], found[-1][1] + line.strip())
    return found


def _end(found: list[tuple[int, str]], start: int) -> int:
    """Where what stands under a heading ends."""
    return next((n for n in range(start + 1, len(found)) if found[n][0] <= found[start][0]), len(found))


def _merged(found: list[tuple[int, str]]) -> list[str]:
    """One ask per line of the outermost level, with what is numbered below it."""
    top = min((level for level, _ in found), default=0)
    asks: list[str] = []
    for level, words in found:
        if level == top or (not asks and level < _INNERMOST):
            asks.append(words)
        elif asks:
            asks[-1] += words if asks[-1][-1:] in "。；：，" else f"：{words}"
    return [ask for ask in asks if ask]


def _written(paragraph: Any) -> str:
    """A paragraph's text with the number Word puts before it, which is not in the text."""
    chain, style = [paragraph._p.pPr], paragraph.style
    while style is not None:
        chain.append(style.element.pPr)
        style = style.base_style
    given = next((form.numPr for form in chain if form is not None and form.numPr is not None), None)
    text: str = paragraph.text
    if given is None or not text.strip() or any(form.match(text) for form in _LEVELS):
        return text
    inner = given.ilvl is not None and given.ilvl.val > 0
    return f"{'（1）' if inner else '1. '}{text}"


def asks_of_file(name: str, content: bytes) -> tuple[str, ...]:
    """The asks in a .txt, .md or .docx file. Raises FileRefused for any other or a damaged one."""
    if len(content) > MOST_BYTES:
        raise FileRefused(f"{name} 超过 5MB，诉求文件不应有这么大。")
    if PurePath(name).suffix.lower() == ".docx":
        try:
            paragraphs = open_word(BytesIO(content)).paragraphs
        except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as broken:
            raise FileRefused(f"{name} 打不开，可能已损坏。请另存为 .docx 或粘贴文字。") from broken
        return asks_in("\n".join(map(_written, paragraphs)))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return asks_in(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise FileRefused(f"{name} 不是文字文件。请用 .txt 或 .docx。")
