"""Marks that stand where a figure should: missing, withheld, footnotes; and the plain spelling of a figure's text."""

import re

from loaders.shapes import Figure

MISSING = frozenset(
    (
        "",
        "-",
        "--",
        "---",
        "—",
        "——",
        "———",
        "–",
        "―",
        "−",
        "─",
        "──",
        "…",
        "……",
        "...",
        "......",
        "⋯",
        "⋯⋯",
        "/",
        "//",
        "\\",
    )
    + (
        "未填报",
        "未填",
        "未报",
        "未上报",
        "未统计",
        "未提供",
        "无数据",
        "暂无数据",
        "暂无",
        "数据缺失",
        "缺失",
        "缺",
        "空白",
        "空",
    )
    + (
        "不详",
        "未知",
        "NA",
        "N/A",
        "n/a",
        "na",
        "N.A.",
        "n.a.",
        "NaN",
        "null",
        "NULL",
        "None",
        "不适用",
        "待填",
        "待报",
        "待补",
        "待定",
    )
)
WITHHELD = re.compile(
    r"(?:(?:约|近|超过|不足)?\*+(?:余|多)?(?P<unit>[^\d*]*)|不公开|不予公开|不宜公开|暂不公开|未公开|保密|涉密|已脱敏|脱敏|隐去)"
)
FOOTNOTES = re.compile(
    r"(?:[①-⑳⑴-⒇㈠-㈩*†‡#※▲△★☆¹²³⁰-⁹]+|\((?:注|\d|[一二三四五六七八九十])\d*\)|\[(?:注|\d+)\d*\]|〔[^〔〕]*〕|[a-e])$"
)
_EDGES = " \t\r\n\u3000\u00a0\u200b\u200c\u200d\ufeff\u2002\u2003\u2009\u202f"
_INSIDE = re.compile(r"[\d.,][\s\u200b-\u200d\ufeff]+[\d.,]")


def plain_text(text: str) -> str | None:
    """The text with full-width ASCII mapped and spaces dropped; None if a space stands between two digits (1 234)."""
    text = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text).strip(_EDGES)
    if _INSIDE.search(text):
        return None
    return re.sub(r"[\s\u3000\u200b-\u200d\ufeff]+", "", text)


def not_understood(text: str, why: str, kind: str = "not_understood", mark: str = "") -> Figure:
    """A figure without a value that says what a person must look at."""
    shown = text.strip() if len(text) <= 40 else text.strip()[:40] + "…"
    problem = (
        kind,
        f"“{shown}”：{why}",
        "一个写明白的数，或者表示没有填报、不公开的符号",
        "请核对原表，改正这一格后重新报送",
    )
    return Figure(None, None, None, "not_reported", mark=mark, problem=problem)
