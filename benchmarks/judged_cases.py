"""Thirty real (place, year, indicator) cases as the samples and standards give them, for reading by eye.

python -m benchmarks.judged_cases DATA > docs/判定示例.md
"""

import sys
from pathlib import Path

import metrics
from catalogue.answers import GapAnswer
from metrics.plain import trimmed

WANTED = 30
PER_PLACE = 4
WORDS = {"met": "达标", "short": "未达标", "undetermined": "无法判定", "no_standard": "无适用标准"}


def cases(edition: metrics.Edition) -> list[GapAnswer]:
    """Real places with data, a few cases of each, judged ones first, the latest years first."""
    found: list[GapAnswer] = []
    for place in metrics.places_with_data(edition):
        if place.demo or place.level == "nation" and found:
            continue
        rows = [
            g for year in metrics.years(edition, place.code)[-5:] for g in metrics.gaps(edition, place.code, year=year)
        ]
        told = [row for row in rows if row.judgement != "no_data" and row.basis != "rolled_up"]
        told.sort(key=lambda row: (row.judgement == "no_standard", -row.year))
        found += told[:PER_PLACE]
        if len(found) >= WANTED:
            break
    return found[:WANTED]


def sentence(gap: GapAnswer) -> str:
    """The case in one sentence: value, clause, verdict, and why where there is none."""
    value = f"{gap.low}—{gap.high}" if gap.value is None else f"{trimmed(round(gap.value, 2))}"
    s = gap.standard
    law = f"；{s.jurisdiction_name}《{s.document}》{s.number}：{s.clause}" if s else ""
    need = f"，缺 {trimmed(gap.need.pooled)} {gap.need.unit}" if gap.need.pooled else ""
    return f"{value} {gap.unit}{law}。**{WORDS[gap.judgement]}**{need}。{gap.reason}"


def main(data: Path) -> None:
    """Print the page."""
    print("# 判定示例\n\n由 `python -m benchmarks.judged_cases` 从随附样例和政策标准生成；数字变了就重新生成。\n")
    print("| 地方 | 年份 | 指标 | 数值、条款与判定 |\n|---|---|---|---|")
    for gap in cases(metrics.open_edition(data)):
        print(f"| {gap.area_name} | {gap.year} | {gap.title} | {sentence(gap)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
