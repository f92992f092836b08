"""建议/提案答复: one numbered answer for each numbered ask, from the figures; 已解决 is refused where a gap is open."""

import re

from briefings.asks_claims import unwanted
from briefings.asks_topics import topics_of
from briefings.common import communities, finished
from briefings.document import Block, Document, Heading, Paragraph, Text
from briefings.material import Material
from briefings.numbering import chinese, first
from briefings.order import CLASSES, Order
from briefings.reply_outcome import not_spoken_of, outcome, refuse_settled
from briefings.report import problem
from briefings.sentences import status
from briefings.sentences_places import advice
from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly

#: Letters of an ask that make a heading; a longer one is quoted whole below.
HEADING = 30
_CLAUSE = re.compile(r"[，,；;。：:]")
_NUMBERED = re.compile(r"第\s*[〔\[（(]?[\d一二三四五六七八九十百〇零]+[〕\]）)]?\s*号")


def reply(material: Material, order: Order) -> Document:
    """The reply on one place. Raises UsedWrongly without asks, for an unknown class, or class A against the data."""
    handling = order.handling
    if not handling.asks:
        raise UsedWrongly("答复需要逐条的诉求。请用 --asks 给出诉求文件，每条一段，带编号。")
    if handling.handled and handling.handled not in CLASSES:
        raise UsedWrongly(f"没有“{handling.handled}”这一办理类别。可用：{'、'.join(CLASSES)}。")
    paired = [(ask, _answers(material, ask)) for ask in handling.asks]
    if handling.handled == "A":
        refuse_settled(material, paired)
    blocks: list[Block] = [_opening(material, order)]
    told: dict[str, int] = {}
    for number, (ask, answers) in enumerate(paired, 1):
        short = _heading(ask)
        blocks.append(Heading(first(number, f"关于“{short}”"), 1))
        if short != _quoted(ask):
            blocks.append(Paragraph((Text(f"所提诉求：“{_quoted(ask)}”。"),)))
        blocks += _one(material, ask, answers, told)
        told = {a.indicator: number for a in answers if not unwanted(ask)} | told
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


def _opening(material: Material, order: Order) -> Paragraph:
    subject, count = order.handling.subject, len(order.handling.asks)
    if not subject:
        named = "您提出的建议"
    else:
        named = subject if _NUMBERED.search(subject) else f"您提出的《{subject.strip('《》')}》"
    resting = f"依据{material.full_name}{material.year}年的数据"
    return Paragraph((Text(f"{named}收悉。现{resting}，就所提{count}条诉求逐条答复如下："),))


def _one(material: Material, ask: str, answers: list[GapAnswer], told: dict[str, int]) -> list[Block]:
    """The answer to one ask. `told`: the indicators already answered in full, and under which number."""
    if not answers:
        return [Paragraph((Text("本系统没有相应指标，此条须由承办单位另行据实答复。"),))]
    blocks: list[Block] = []
    for answer in answers:
        if answer.judgement != "short":
            blocks.append(Paragraph(status(material, answer)))
        elif answer.indicator in told:
            before = f"各地情况和下一步所需见第{chinese(told[answer.indicator])}条。"
            blocks.append(Paragraph((*status(material, answer), Text(before))))
        else:
            blocks += problem(material, answer)
            runs = () if unwanted(ask) else advice(material, answer, communities(material, answer))
            blocks += [Paragraph((Text("下一步，需"), *runs))] if runs else []
    notes = not_spoken_of(material, ask, answers)
    blocks += [Paragraph((Text(notes),))] if notes else []
    return [*blocks, Paragraph((Text(outcome(ask, answers)),))]
