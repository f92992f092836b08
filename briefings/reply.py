"""建议/提案答复: one numbered answer for each numbered ask, from the figures; 已解决 is refused where a gap is open."""

import re

from briefings.asks_topics import topics_of
from briefings.common import communities, finished
from briefings.document import Block, Document, Heading, Paragraph, Text
from briefings.material import Material
from briefings.numbering import first
from briefings.order import CLASSES, Order
from briefings.report import problem
from briefings.sentences import status
from briefings.sentences_places import advice
from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly
from charts.words import JUDGEMENT

#: Letters of an ask that make a heading; a longer one is quoted whole below.
HEADING = 30
_CLAUSE = re.compile(r"[，,；;。：:]")
_NUMBERED = re.compile(r"第\s*[〔\[（(]?[\d一二三四五六七八九十百〇零]+[〕\]）)]?\s*号")
_SETTLED = re.compile(r"(?<![未没])(?:已经?|基本|全部)(?:得到)?(?:解决|办结|落实|完成|达标)")


def reply(material: Material, order: Order) -> Document:
    """The reply on one place. Raises UsedWrongly without asks, for an unknown class, or class A against the data."""
    handling = order.handling
    if not handling.asks:
        raise UsedWrongly("答复需要逐条的诉求。请用 --asks 给出诉求文件，每条一段，带编号。")
    if handling.handled and handling.handled not in CLASSES:
        raise UsedWrongly(f"没有“{handling.handled}”这一办理类别。可用：{'、'.join(CLASSES)}。")
    paired = [(ask, _answers(material, ask)) for ask in handling.asks]
    _refuse(order, paired)
    blocks: list[Block] = [_opening(order)]
    for number, (ask, answers) in enumerate(paired, 1):
        short = _heading(ask)
        blocks.append(Heading(first(number, f"关于“{short}”"), 1))
        if short != _quoted(ask):
            blocks.append(Paragraph((Text(f"所提诉求：“{_quoted(ask)}”。"),)))
        blocks += _one(material, ask, answers)
    if handling.handled:
        blocks.append(Paragraph((Text(f"办理类别：{handling.handled}类（{CLASSES[handling.handled]}）。"),)))
    if handling.deadline:
        blocks.append(Paragraph((Text(f"办理期限：{handling.deadline}。"),)))
    if handling.together:
        blocks.append(Paragraph((Text(f"会办单位：{'、'.join(handling.together)}。"),)))
    blocks.append(Paragraph((Text("专此答复。"),)))
    return finished(material, order, _title(material, handling.subject), blocks)


def _title(material: Material, subject: str) -> str:
    """对市…第12号建议的答复; a title of its own stands in title marks: 关于《关于…的建议》的答复."""
    if not subject:
        return f"关于{material.full_name}社区服务能力有关建议的答复"
    if _NUMBERED.search(subject):
        return f"对{subject}的答复"
    return f"关于《{subject.strip('《》')}》的答复"


def _quoted(ask: str) -> str:
    """An ask between quotation marks: those within it become single ones."""
    return ask.rstrip("。；;").replace("“", "‘").replace("”", "’")


def _heading(ask: str) -> str:
    """An ask as a heading: whole while it is short, else its first clause, cut where even that is long."""
    whole = _quoted(ask)
    if len(whole) <= HEADING:
        return whole
    clause = _CLAUSE.split(whole, maxsplit=1)[0]
    return clause if len(clause) <= HEADING else clause[: HEADING - 2] + "……"


def _answers(material: Material, ask: str) -> list[GapAnswer]:
    return [a for topic in topics_of(ask, material.catalogue) for a in _speaking(material, topic)]


def _speaking(material: Material, topic: tuple[str, ...]) -> list[GapAnswer]:
    """Of the indicators of one topic: those with a standard and a figure, else with a figure, else one without."""
    found = [a for i in topic for a in material.answers if a.indicator == i]
    known = [a for a in found if a.judgement != "no_data"]
    return [a for a in known if a.standard is not None] or known or found[:1]


def still_open(answers: list[GapAnswer]) -> list[GapAnswer]:
    """What stands against calling a matter settled: short, or not shown to be met."""
    return [a for a in answers if a.judgement != "met"]


def _refuse(order: Order, paired: list[tuple[str, list[GapAnswer]]]) -> None:
    if order.handling.handled != "A":
        return
    faults = []
    for number, (_, answers) in enumerate(paired, 1):
        why = "、".join(f"{a.title}{JUDGEMENT[a.judgement]}" for a in still_open(answers))
        if why or not answers:
            faults.append(f"第{number}条（{why or '本系统没有相应指标'}）")
    if faults:
        raise UsedWrongly(f"不能按A类（{CLASSES['A']}）答复：{'；'.join(faults)}。请改用B类或C类，或补充数据后再办。")


def _opening(order: Order) -> Paragraph:
    subject, count = order.handling.subject, len(order.handling.asks)
    if not subject:
        named = "您提出的建议"
    else:
        named = subject if _NUMBERED.search(subject) else f"您提出的《{subject.strip('《》')}》"
    return Paragraph((Text(f"{named}收悉。现就所提{count}条诉求逐条答复如下："),))


def _one(material: Material, ask: str, answers: list[GapAnswer]) -> list[Block]:
    if not answers:
        return [Paragraph((Text("本系统没有相应指标，此条须由承办单位另行据实答复。"),))]
    blocks: list[Block] = []
    for answer in answers:
        short = answer.judgement == "short"
        blocks += problem(material, answer) if short else [Paragraph(status(material, answer))]
        runs = advice(material, answer, communities(material, answer)) if short else ()
        if runs:
            blocks.append(Paragraph((Text("下一步，需"), *runs)))
    return [*blocks, Paragraph((Text(_outcome(ask, answers)),))]


def _outcome(ask: str, answers: list[GapAnswer]) -> str:
    against = still_open(answers)
    if not against:
        return "办理结果：对照当年有效标准，所涉指标均已达标。"
    names = "、".join(f"{a.title}{JUDGEMENT[a.judgement]}" for a in against)
    short = any(a.judgement == "short" for a in against)
    settled = _SETTLED.search(ask)
    if settled and short:
        return f"办理结果：材料写明“{settled.group()}”，与数据不符，不予采用。{names}，此条尚未解决。"
    if settled:
        return f"办理结果：材料写明“{settled.group()}”，现有数据不能证实，不予采用（{names}）。"
    if short:
        return f"办理结果：尚未解决（{names}）。"
    return f"办理结果：现有数据不能说明是否解决（{names}）。"
