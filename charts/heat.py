"""Areas × indicators as a `ChartSpec`: in each cell the judgement as a sign and how much of the standard is reached."""

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from catalogue.answers import GapAnswer
from charts.findings import severity
from charts.numbers import plain, with_span
from charts.sources import amount
from charts.spec import ChartSpec, Mark
from charts.words import JUDGEMENT, LEVEL, SHAPE, cited

#: More areas than this are not read as a picture: the worst are drawn and the rest are in the table.
DRAWN = 40
#: A column in which every cell is one of these says nothing of who is short.
IDLE = ("no_data", "no_standard")
KEY = (
    "每格：●达标　▼未达标　◇无法判定　○无数据　□无适用标准；"
    "格子宽时写完成度（%）和指标值，达到标准为 100；深色为完成不到一半"
)
#: So many areas are told one by one to those who do not see the picture; the table has every cell.
TOLD = 12


def attained(answer: GapAnswer) -> str:
    """The attainment in whole percents, rounded down: what is short never reads as 100."""
    if answer.attainment is None:
        return ""
    return plain(answer.attainment.quantize(Decimal(1), rounding=ROUND_DOWN))


def cell(answer: GapAnswer) -> Mark:
    """One area and indicator."""
    value = with_span(answer.value, answer.low, answer.high, answer.unit)
    standard = f"标准 {amount(answer.standard, answer.unit)}" if answer.standard else "无适用标准"
    return Mark(
        key=answer.area,
        name=answer.area_name,
        value=answer.attainment,
        low=answer.attainment,
        high=answer.attainment,
        least=None,
        most=None,
        judgement=answer.judgement,
        label=f"{SHAPE[answer.judgement]}{attained(answer)}",
        group_key=answer.indicator,
        group=answer.title,
        section=answer.domain,
        note=value if answer.judgement != "no_data" else JUDGEMENT["no_data"],
        extra=(value, standard.removeprefix("标准 "), cited(answer.standard) if answer.standard else ""),
    )


def heat(answers: Sequence[GapAnswer], source: str) -> ChartSpec:
    """Rows worst first: by how many indicators are short, then by the least attained. Columns as in `answers`; those
    in which no area is judged are left to the table."""
    rows: dict[str, list[GapAnswer]] = {}
    for answer in answers:
        rows.setdefault(answer.area, []).append(answer)
    idle = Counter(a.indicator for a in answers if a.judgement in IDLE)
    empty = {indicator for indicator, n in idle.items() if n == len(rows)}
    ordered = sorted(rows.values(), key=_worst)
    drawn = [a for row in ordered[:DRAWN] for a in row if a.indicator not in empty]
    left = [a for n, row in enumerate(ordered) for a in row if n >= DRAWN or a.indicator in empty]
    title = finding(list(answers), len(rows), len({a.indicator for a in answers} - empty))
    if len(rows) > DRAWN:
        title += f"（图中列出差得最多的 {DRAWN} 个，其余见表格）"
    marks = tuple(cell(a) for a in drawn)
    return ChartSpec(
        kind="heat",
        title=title,
        unit="%",
        marks=marks,
        line=KEY + (f"；另有 {len(empty)} 项指标各地都没有数据或没有适用标准，见表格" if empty else ""),
        source=source,
        text=f"{title}。" + "；".join(_told(row) for row in ordered[:TOLD]) + "。逐格数字见表格。",
        edition=max((a.edition for a in answers), default=0),
        value_head="完成度",
        group_head="指标",
        extra_heads=("指标值", "适用标准", "依据"),
        demo=any(a.demo for a in answers),
        rest=tuple(cell(a) for a in left),
    )


def _told(row: Sequence[GapAnswer]) -> str:
    """“甲街道 3 项未达标、2 项达标”."""
    counts = Counter(a.judgement for a in row)
    states = [f"{counts[state]} 项{word}" for state, word in JUDGEMENT.items() if counts[state]]
    return f"{row[0].area_name} {'、'.join(states)}"


def _worst(row: Sequence[GapAnswer]) -> tuple[int, Decimal, str]:
    return -sum(a.judgement == "short" for a in row), min(severity(a)[1] for a in row), row[0].area


def finding(answers: Sequence[GapAnswer], areas: int, indicators: int) -> str:
    """“8 个街道（乡镇）、14 项指标中 32 处未达标：X街道最多（6 项），“每百户面积”最普遍（7 个）”."""
    if not answers or not indicators:
        return "下一级没有可比较的数据"
    of = f"{areas} 个{LEVEL[answers[0].level]}、{indicators} 项可判定的指标"
    short = [a for a in answers if a.judgement == "short"]
    if not short:
        met = sum(a.judgement == "met" for a in answers)
        return f"{of}中没有未达标的，{met} 处达标" if met else f"{of}中没有可以判定的"
    (_, most), *_ = Counter(a.area for a in short).most_common(1)
    (_, wide), *_ = Counter(a.indicator for a in short).most_common(1)
    worst = next(a for a in short if Counter(b.area for b in short)[a.area] == most)
    common = next(a for a in short if Counter(b.indicator for b in short)[a.indicator] == wide)
    head = f"{of}中 {len(short)} 处未达标"
    return f"{head}：{worst.area_name}最多（{most} 项），“{common.title}”最普遍（{wide} 个）"
