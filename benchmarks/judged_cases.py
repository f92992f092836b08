"""Thirty real (place, year, indicator) cases as the samples and standards give them, for reading by eye.

python -m benchmarks.judged_cases DATA > docs/判定示例.md, with DATA a folder that holds the samples and nothing else.
A test compares the page with what the samples answer today.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import metrics
from catalogue.answers import GapAnswer
from catalogue.law_answers import StandardsAnswer
from charts.numbers import figure, span, with_span
from charts.sources import amount
from charts.words import BASIS, JUDGEMENT, cited, dated, flagged

WANTED = 30
#: Each part: what belongs to it, and how many of it at most.
PARTS: dict[str, tuple[Callable[[GapAnswer], bool], int]] = {
    "一、有标准可判": (lambda gap: gap.judgement in ("met", "short", "undetermined"), 12),
    "二、当地有自己的标准，没有数据": (
        lambda gap: gap.judgement == "no_data" and gap.standard is not None and gap.standard.jurisdiction == gap.area,
        4,
    ),
    "三、有数据，没有可判的标准": (lambda gap: gap.judgement == "no_standard" and gap.basis != "rolled_up", 10),
    "四、由下级汇总": (lambda gap: gap.basis == "rolled_up", WANTED),
}
OPENING = """# 判定示例

随附公开数据和政策标准给出的三十个真实情形，供逐条核对。由 `python -m benchmarks.judged_cases` 生成；
测试核对本页与样例今天的答案一致，数字变了就重新生成。"""


def cases(edition: metrics.Edition) -> Iterator[tuple[str, GapAnswer]]:
    """Real places with data, by part, the lowest first; beyond the judged, the latest year of each indicator."""
    places = [place for place in metrics.places_with_data(edition) if not place.demo]
    rows = [
        gap
        for place in places
        for year in metrics.years(edition, place.code)
        for gap in metrics.gaps(edition, place.code, year=year)
    ]
    rows.sort(key=lambda gap: (-len(gap.area), gap.area, gap.indicator, -gap.year))
    left = WANTED
    for part, (belongs, most) in PARTS.items():
        latest = {(gap.area, gap.indicator): gap for gap in reversed(rows) if belongs(gap)}
        chosen = [gap for gap in rows if belongs(gap)] if part.startswith("一") else list(latest.values())[::-1]
        for gap in chosen[: min(most, left)]:
            left -= 1
            yield part, gap


def sentence(gap: GapAnswer, law: StandardsAnswer | None) -> str:
    """The case in words: value and where it comes from, clause, verdict, gap and need, and why no other standard."""
    value = with_span(gap.value, gap.low, gap.high, gap.unit)
    origin = BASIS.get(gap.basis or "", "")
    covered = gap.coverage.share
    if gap.basis == "rolled_up" and covered is not None:
        origin += f"，{gap.coverage.expected:,} 个社区（村）中 {gap.coverage.reported:,} 个有数"
    parts = [f"{value}（{origin}）" if origin else "没有数值", *_asked(gap), *_short(gap)]
    parts += [text for text in (flagged(gap), gap.reason.rstrip("。")) if text]
    return "；".join(parts) + "。" + _others(gap, law)


def _asked(gap: GapAnswer) -> list[str]:
    s = gap.standard
    if s is None:
        return []
    target = f"，{dated(s)}" if dated(s) else ""
    return [f"{s.jurisdiction_name}{cited(s)}{amount(s, gap.unit)}{target}"]


def _short(gap: GapAnswer) -> list[str]:
    if gap.judgement != "short":
        return [f"**{JUDGEMENT[gap.judgement]}**"]
    need, said = gap.need, [f"**未达标**，差 {figure(gap.gap, gap.unit)}"]
    if need.pooled is not None:
        interval = span(need.low, need.high, need.unit)
        said.append(f"缺 {figure(need.pooled, need.unit)}" + (f"（{interval}）" if interval else ""))
    else:
        said.append("分子分母均无实数，折算不出缺口")
    return said


def _others(gap: GapAnswer, law: StandardsAnswer | None) -> str:
    standings = law.standards if law else ()
    heard = [one for one in standings if one.speaks and not one.binds]
    told = [f"{one.standard.id} {one.standard.jurisdiction_name}：{one.sentence.rstrip('。')}" for one in heard[:3]]
    if not heard and gap.standard is None:
        early = [one for one in standings if one.why_not in ("not_yet", "expired")]
        told = [f"{one.standard.id} {one.standard.jurisdiction_name}：{one.sentence.rstrip('。')}" for one in early[:2]]
    return f"不作准的：{'；'.join(told)}。" if told else ""


def page(edition: metrics.Edition) -> str:
    """The whole page in Markdown."""
    lines, last = [OPENING], ""
    for number, (part, gap) in enumerate(cases(edition), start=1):
        if part != last:
            lines.append(f"\n## {part}\n\n| 序号 | 地方 | 年份 | 指标 | 数值、依据与判定 |\n|---|---|---|---|---|")
            last = part
        law: Sequence[StandardsAnswer] = metrics.standards_at(edition, gap.area, gap.year, (gap.indicator,))
        said = sentence(gap, law[0] if law else None)
        lines.append(f"| {number} | {gap.area_name} | {gap.year} | {gap.title} | {said} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


if __name__ == "__main__":
    print(page(metrics.open_edition(Path(sys.argv[1]))), end="")
