"""How an answered ask ends: what it named that we do not speak of, and whether the figures carry that it is settled."""

from collections.abc import Sequence

from briefings.asks_claims import claimed, unwanted
from briefings.asks_particulars import elsewhere, quantities
from briefings.material import Material
from briefings.order import CLASSES
from briefings.sentences import status
from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly
from charts.words import JUDGEMENT

#: An ask and the answers to it.
Paired = tuple[str, list[GapAnswer]]


def still_open(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """What stands against calling a matter settled: short, or not shown to be met."""
    return [a for a in answers if a.judgement != "met"]


def judged(answers: Sequence[GapAnswer]) -> str:
    """每百户综合服务设施面积未达标、人均报酬无适用标准."""
    return "、".join(f"{a.title}{JUDGEMENT[a.judgement]}" for a in answers)


def refuse_settled(material: Material, paired: Sequence[Paired]) -> None:
    """Raises UsedWrongly where class A would call settled what the figures do not show."""
    faults = []
    for number, (ask, answers) in enumerate(paired, 1):
        against = judged(still_open(answers)) if answers else "本系统没有相应指标"
        beyond = (*_other_quantities(material, ask, answers), *_other_places(material, ask, answers))
        why = against or (f"诉求所提的{'、'.join(beyond)}不在所用数据和标准之内" if beyond else "")
        if why:
            faults.append(f"第{number}条（{why}）")
    if faults:
        raise UsedWrongly(f"不能按A类（{CLASSES['A']}）答复：{'；'.join(faults)}。请改用B类或C类，或补充数据后再办。")


def _other_quantities(material: Material, ask: str, answers: Sequence[GapAnswer]) -> list[str]:
    return [f"“{one}”" for one in quantities(ask, answers, [status(material, a) for a in answers])]


def _other_places(material: Material, ask: str, answers: Sequence[GapAnswer]) -> tuple[str, ...]:
    return elsewhere(material, ask, [status(material, a) for a in answers])


def not_spoken_of(material: Material, ask: str, answers: Sequence[GapAnswer]) -> str:
    """诉求提到海曙区、2018年，本条只用某区2024年的数据。诉求中写到的“25人”…: nothing for an ask that names neither."""
    others, own = _other_places(material, ask, answers), _other_quantities(material, ask, answers)
    own = own if any(a.judgement != "no_data" for a in answers) else []
    words = f"诉求提到{'、'.join(others)}，本条只用{material.place.name}{material.year}年的数据。" if others else ""
    return words + (f"诉求中写到的{'、'.join(own)}不在本条所用的数据和标准之内，未予采用。" if own else "")


def outcome(ask: str, answers: Sequence[GapAnswer]) -> str:
    """办理结果: what the figures carry, and no more."""
    against = still_open(answers)
    if not against:
        return "办理结果：对照当年有效标准，所涉指标均已达标；诉求中指标以外的内容，由承办单位另行答复。"
    names, settled, less = judged(against), claimed(ask), unwanted(ask)
    short = any(a.judgement == "short" for a in against)
    if settled and short:
        return f"办理结果：材料写明“{settled}”，与数据不符，不予采用。{names}，此条尚未解决。"
    if settled:
        return f"办理结果：材料写明“{settled}”，现有数据不能证实，不予采用（{names}）。"
    if short and less and not wants_less(against):
        return f"办理结果：{names}；诉求所提“{less}”与数据反映的差距不一致，由承办单位另行答复。"
    if short:
        return f"办理结果：尚未解决（{names}）。"
    return f"办理结果：现有数据不能说明是否解决（{names}）。"


def wants_less(answers: Sequence[GapAnswer]) -> bool:
    """Whether any short answer is over a standard that asks for less."""
    return any(a.judgement == "short" and a.standard and a.standard.comparator == "at_most" for a in answers)
