"""Lines that stand in every file alike: the date in words, what was masked."""

from collections import Counter
from collections.abc import Mapping

from briefings.document import Chart, Document, Figure, Runs, Text
from briefings.numbers import closed
from charts.spec import ChartSpec


def dated(document: Document) -> str:
    """2026年11月22日."""
    return f"{document.day.year}年{document.day.month}月{document.day.day}日"


def closing(document: Document) -> tuple[tuple[str, float], ...]:
    """落款 and 成文日期 with how many characters each stands from the right: the date four, the name centred over it
    (GB/T 9704-2012 7.3.5); a name too long for that stands two from the right and the date is centred under it."""
    day, name = dated(document), document.signature
    if not name:
        return ((day, 4.0),)
    over = (_letters(name) - _letters(day)) / 2
    right = max(4.0, 2.0 + over)
    return (name, right - over), (day, right)


def _letters(text: str) -> float:
    return sum(1.0 if ord(c) > 0x2000 else 0.5 for c in text)


def masked_lines(document: Document) -> tuple[str, ...]:
    """What personal data was taken out: kinds, places and counts, never the data."""
    counts = Counter((one.where, one.kind) for one in document.masked)
    if not counts:
        return ("个人信息：未发现需要遮盖的内容。",)
    listed = "、".join(f"{where}{kind}{count}处" for (where, kind), count in counts.items())
    return (f"个人信息：导出前已遮盖{listed}。",)


def chart_caption(chart: Chart) -> str:
    """每百户综合服务设施面积（㎡/百户）: what the bars are and their unit; the finding stands in the note."""
    return f"{chart.caption}（{chart.spec.unit}）" if chart.spec.unit else chart.caption


def chart_evidence(chart: Chart, numbers: Mapping[str, int]) -> Runs:
    """证据3、7、8。: where each bar's figure is from; nothing for a chart that names none."""
    keys = sorted(set(chart.evidence), key=numbers.__getitem__)
    linked = [run for key in keys for run in (Text("、"), Figure(str(numbers[key]), key))]
    return (Text("证据"), *linked[1:], Text("。")) if linked else ()


def chart_note(spec: ChartSpec) -> str:
    """What the dashed line is and where the chart's figures are from; the standard is named once."""
    books, mark, rest = spec.source.partition("。数据版本：")
    source = f"{books}{mark}{closed(rest)}"
    if f"标准：{spec.line}。" in spec.source:
        return f"虚线为标准。{source}"
    return f"虚线为标准：{closed(spec.line)}。{source}" if spec.line else source
