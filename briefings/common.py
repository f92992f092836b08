"""What every kind of briefing shares: which answers it speaks of, the evidence at hand, the statement, the frame."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from briefings.book import Known, evidence_for
from briefings.document import Block, Document, Evidence, Figure, Run, Runs, Text
from briefings.evidence import evidence_of, moment, tally_of, whole_tally
from briefings.gate import gated
from briefings.material import Material
from briefings.numbers import RULE as ROUNDING
from briefings.order import Order
from briefings.sentences import key_of
from briefings.sentences_places import tally_key
from catalogue.answers import GapAnswer
from charts.findings import worst_first
from charts.words import JUDGEMENT, LEVEL, RULE


def of(material: Material, judgement: str) -> list[GapAnswer]:
    """The place's answers of one judgement, worst first."""
    return [a for a in worst_first(material.answers) if a.judgement == judgement]


def below(material: Material, answer: GapAnswer) -> list[GapAnswer]:
    """The places one level down that say something of this indicator."""
    return [a for a in material.below if a.indicator == answer.indicator]


def communities(material: Material, answer: GapAnswer) -> list[GapAnswer]:
    """The communities (in large places: the places one level down) that say something of this indicator."""
    lowest = material.communities or material.below
    return [a for a in lowest if a.indicator == answer.indicator]


def whole_key(material: Material) -> str:
    """The key of the count of all indicators of the place."""
    return f"计数/{material.place.code}/{material.year}"


def place_key(material: Material) -> str:
    """The key of what the register says of the place."""
    return f"名录/{material.place.code}"


def evidence_at_hand(material: Material) -> Known:
    """Every evidence a document on this material may need, made only when it is."""
    known: Known = {}
    for answer in (*material.communities, *material.below, *material.answers):
        known[key_of(answer)] = partial(evidence_of, material, answer)
    for answer in material.answers:
        for group in (below(material, answer), communities(material, answer)):
            if group:
                key = tally_key(material, group)
                title = f"{material.place.name}{material.year}年各{LEVEL[group[0].level]}{answer.title}判定计数"
                known[key] = partial(tally_of, key, title, group)
    key = whole_key(material)
    title = f"{material.place.name}{material.year}年各项指标判定计数"
    known[key] = partial(whole_tally, material, key, title)
    known[place_key(material)] = partial(_register, material)
    return known


def _register(material: Material) -> Evidence:
    place = material.place
    facts = (("地方", f"{material.full_name}（{place.code}）"), ("所辖社区（村）", f"{place.communities:,}个"))
    return Evidence(place_key(material), "地方名录", (*facts, ("来源", "统计用区划和城乡划分代码")), ())


def tally(material: Material) -> Runs:
    """对照39项指标：达标1项、未达标2项、…: a count of the place's own judgements."""
    counts = Counter(a.judgement for a in material.answers)
    key = whole_key(material)
    runs: list[Run] = [Text("所设"), Figure(f"{len(material.answers)}项", key), Text("指标中，")]
    parts = [(word, counts[state]) for state, word in JUDGEMENT.items() if counts[state]]
    for word, count in parts:
        runs += [Text("" if word == parts[0][0] else "、"), Text(word), Figure(f"{count}项", key)]
    return *(run for run in runs if run.text), Text("。")


#: Said where cells are listed by stretches and where fonts are embedded; a workbook does neither.
CELLS_LISTED = (
    "证据清单：一项数值所用单元格较多的，按连续区域列出；逐格原文见数据附件或看板“数字溯源”。",
    "字库：PDF 和图片中以“〓”代替字库没有的字，原字见 Word 文件或数据附件。",
)


def statement(material: Material, order: Order) -> tuple[str, ...]:
    """Edition, filters, coverage, date, rounding: what a reader must know to ask the same again."""
    lines = [
        f"数据版本：第{material.edition}版，{moment(material.built_at)}发布。",
        f"筛选条件：地方为{material.full_name}（{material.place.code}），年份为{material.year}年，标准取法为{RULE[material.rule]}。",
        f"数据覆盖：{len(material.answers)}项指标中{len(material.known)}项有数值。",
        *(() if order.kind == "annex" else CELLS_LISTED),
        f"生成日期：{order.day.year}年{order.day.month}月{order.day.day}日。",
        f"数值规则：{ROUNDING}",
        "判定规则：当年12月31日有效的标准；数据是范围且跨越标准的，不作判定；未填报和已脱敏的数据不作填补。",
        "缺口口径：“统筹”指全域合并计算；“逐个”指各社区分别计算、不以余补缺后相加。",
    ]
    if material.demo:
        lines.insert(0, "演示数据：本材料所涉地方和数字为虚构，不代表任何真实地方。")
    return tuple(lines)


def finished(
    material: Material,
    order: Order,
    title: str,
    blocks: Sequence[Block],
    recipient: str = "",
    attachments: Sequence[str] = ("编制说明和证据清单",),
) -> Document:
    """The document with its evidence, statement and frame, its text cleaned and personal data masked."""
    made = Document(
        kind=order.kind,
        title=title,
        recipient=recipient or order.recipient,
        blocks=tuple(blocks),
        attachments=tuple(attachments),
        signature=order.signature,
        day=order.day,
        statement=statement(material, order),
        evidence=evidence_for(blocks, evidence_at_hand(material)),
        demo=material.demo,
    )
    return gated(made)
