"""The numbered asks of a 建议 or 提案, as pasted or uploaded, and the indicators each speaks of."""

import re
from collections import defaultdict
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile

from docx import Document as open_word
from docx.opc.exceptions import PackageNotFoundError

from catalogue.faults import FileRefused, UsedWrongly
from catalogue.models import Catalogue

_NUMBER = re.compile(
    r"^\s*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、)）]|"
    r"第?[一二三四五六七八九十]{1,2}是|[①-⑳])\s*(?=\D)(.*)$"
)
_FILLERS = re.compile(r"[（(][^（）()]*[)）]|综合|社区|城乡|居民|的")
#: Names of two characters or fewer (户数) stand in too many sentences.
SHORTEST, MOST_BYTES = 2, 5_000_000


def asks_in(text: str) -> tuple[str, ...]:
    """The numbered lines, each with the lines that go on; what stands before the first number is left out.

    Raises UsedWrongly where nothing is numbered.
    """
    asks: list[str] = []
    for line in text.splitlines():
        found = _NUMBER.match(line)
        if found:
            asks.append(found.group(1).strip())
        elif asks and line.strip():
            asks[-1] += line.strip()
    asks = [ask for ask in asks if ask]
    if not asks:
        raise UsedWrongly("没有找到编号的诉求。请把每条诉求各写一段，以“1.”“一、”“（一）”等编号开头。")
    return tuple(asks)


def asks_of_file(name: str, content: bytes) -> tuple[str, ...]:
    """The asks in a .txt, .md or .docx file. Raises FileRefused for any other or a damaged one."""
    if len(content) > MOST_BYTES:
        raise FileRefused(f"{name} 超过 5MB，诉求文件不应有这么大。")
    if PurePath(name).suffix.lower() == ".docx":
        try:
            paragraphs = open_word(BytesIO(content)).paragraphs
        except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as broken:
            raise FileRefused(f"{name} 打不开，可能已损坏。请另存为 .docx 或粘贴文字。") from broken
        return asks_in("\n".join(p.text for p in paragraphs))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return asks_in(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise FileRefused(f"{name} 不是文字文件。请用 .txt 或 .docx。")


def indicators_for(ask: str, known: Catalogue) -> tuple[str, ...]:
    """The indicators an ask speaks of, by the longest names in it; none where no name we know stands in it.

    A name is an indicator's or an item's title, or a declared alias of an item. A name inside a longer one that was
    found does not count by itself. Where no name stands in the ask, names are tried without words that asks leave out
    (综合, 社区) and without what is in brackets.
    """
    names = _names(known)
    found, rest = _named(ask, names)
    if not found:
        shorter: dict[str, set[str]] = defaultdict(set)
        for name, ids in names.items():
            shorter[_short(name)] |= ids
        found, _ = _named(_short(rest), shorter)
    return tuple(i for i in known.indicators if i in found)


def _names(known: Catalogue) -> dict[str, set[str]]:
    # Items that no indicator counts are names too: 社会工作者 must not be read as 社区工作者.
    names: dict[str, set[str]] = defaultdict(set, {item.title: set() for item in known.items.values()})
    for indicator in known.indicators.values():
        names[indicator.title].add(indicator.id)
        numerator = known.items.get(indicator.numerator)
        if numerator is not None:
            for word in (numerator.title, *(alias for alias, item in known.aliases.items() if item == numerator.id)):
                names[word].add(indicator.id)
    return names


def _named(text: str, names: dict[str, set[str]]) -> tuple[set[str], str]:
    """What the names in a text stand for, and the text without them."""
    found: set[str] = set()
    for name in sorted((n for n in names if len(n) > SHORTEST), key=lambda n: (-len(n), n)):
        if name in text:
            found |= names[name]
            text = text.replace(name, "□")
    return found, text


def _short(text: str) -> str:
    return _FILLERS.sub("", text)
