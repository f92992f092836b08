"""Lines that stand in every file alike: the date in words, what was masked."""

from collections import Counter

from briefings.document import Document
from briefings.numbers import closed
from charts.spec import ChartSpec


def dated(document: Document) -> str:
    """2026年11月22日."""
    return f"{document.day.year}年{document.day.month}月{document.day.day}日"


def masked_lines(document: Document) -> tuple[str, ...]:
    """What personal data was taken out: kinds, places and counts, never the data."""
    counts = Counter((one.where, one.kind) for one in document.masked)
    if not counts:
        return ("个人信息：未发现需要遮盖的内容。",)
    listed = "、".join(f"{where}{kind}{count}处" for (where, kind), count in counts.items())
    return (f"个人信息：导出前已遮盖{listed}。",)


def chart_note(spec: ChartSpec) -> str:
    """What the dashed line is and where the chart's figures are from; the standard is named once."""
    books, mark, rest = spec.source.partition("。数据版本：")
    source = f"{books}{mark}{closed(rest)}"
    if f"标准：{spec.line}。" in spec.source:
        return f"虚线为标准。{source}"
    return f"虚线为标准：{closed(spec.line)}。{source}" if spec.line else source
