"""What an ask says of itself: that the matter is settled already, or that it wants no more of something.

A claim is a clause that says so outright. What is wished (确保全部落实), asked (解决了没有), denied (未能落实) or
warded off (请勿以“已解决”搪塞) is none.
"""

import re

_HOW = "得到|予以|被|全部|全面|基本|彻底|圆满|妥善|超额|提前|顺利|有效|较好|如期|按期|逐项|逐条|切实|完全|整体|整改"
_DONE = "解决|办结|办理完毕|落实|完成|达标|到位|补齐|配齐|实现|销号|整改"
_SETTLED = re.compile(
    rf"(?:已经?|去年|前年|上年|早就|早已|此前|日前)(?:就|便)?(?:{_HOW})*(?:{_DONE})(?:到位|完毕)?|(?:{_HOW})+(?:{_DONE})了"
)
_UNSAID = re.compile(
    r"[未没尚勿莫]|不[能得要再宜是]|并非|是否|有无|能否|难以|避免|如[果已]|若|凡|待|谈不上|确保|力争|争取|尽快|尽早|早日|希望|要求|应[当该]?|推动|督促|务必"
)
_ASKED = re.compile(r"[？?]|吗|没有$|与否|了没")
_CLAUSE = re.compile(r"([，,。；;！!\n]|(?<=[？?]))")
_NO_MORE = re.compile(r"不再|停止|停招|暂停|暂缓|取消|核减|削减|裁减|裁撤|压减|减少|不宜|不必|无需|不用|勿再")


def claimed(ask: str) -> str:
    """The words by which an ask calls its matter settled: 已全部落实; "" where it does not."""
    for clause in _CLAUSE.split(ask):
        for found in _SETTLED.finditer(clause):
            if not _UNSAID.search(clause[: found.start()]) and not _ASKED.search(clause[found.end() :]):
                return found.group()
    return ""


def unwanted(ask: str) -> str:
    """The words by which an ask wants no more, or less, of something: 不再; "" where it does not."""
    found = _NO_MORE.search(ask)
    return found.group() if found else ""
