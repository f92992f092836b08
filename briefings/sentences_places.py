"""Where a gap lies and who comes first: sentences over the places below, ranked by what each lacks."""

from collections.abc import Sequence
from decimal import Decimal

from briefings.clauses import aim
from briefings.document import Figure, Run, Runs, Text
from briefings.material import Material, named
from briefings.numbers import decimals_for, gap_said, said
from briefings.sentences import key_of, span_of, whole
from catalogue.answers import GapAnswer
from charts.words import LEVEL

#: How many places a sentence names; the table lists more.
NAMED = 3


def tally_key(material: Material, answers: Sequence[GapAnswer]) -> str:
    """The key of the evidence of a count of judgements over places of one indicator."""
    return f"计数/{material.place.code}/{answers[0].level}/{answers[0].indicator}/{material.year}"


def lacking(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """Short places, the largest need first; where needs are unknown, by the gap; equal ones by code."""
    short = [a for a in answers if a.judgement == "short"]
    return sorted(short, key=lambda a: (-(a.need.pooled or Decimal(0)), -(a.gap or Decimal(0)), a.area))


def lack_words(answer: GapAnswer) -> str:
    """What one short place lacks: 12人, else the difference in the indicator's unit, else nothing."""
    if answer.need.pooled is not None and answer.need.pooled > 0:
        return said(answer.need.pooled, answer.need.unit)
    return "" if answer.gap is None else gap_said(answer, decimals_for(answer))


def spread(material: Material, answers: Sequence[GapAnswer]) -> Runs:
    """分街道（乡镇）看，有数据的8个中，5个未达标，缺口由大到小依次为…; nothing where no place below has an answer."""
    if not answers or not any(a.standard is not None for a in answers):
        return ()
    key = tally_key(material, answers)
    short = lacking(answers)
    runs: list[Run] = [
        Text(f"分{LEVEL[answers[0].level]}看，有数据的"),
        Figure(f"{len(answers)}个", key),
        *_share(short, answers, key),
    ]
    unsure = sum(a.judgement == "undetermined" for a in answers)
    if unsure:
        runs += [Text("，"), Figure(f"{unsure}个", key), Text("无法判定")]
    if short:
        one = "，未达标的为" if unsure else "，为"
        runs += [Text("，缺口由大到小依次为" if len(short) > 1 else one), *listed(material, short, answers)]
        if len(short) > NAMED:
            runs.append(Text("等"))
    return *runs, Text("。")


def _share(short: Sequence[GapAnswer], answers: Sequence[GapAnswer], key: str) -> Runs:
    """中，5个未达标; 均未达标; 中，没有未达标的."""
    if not short:
        return (Text("中，没有未达标的"),)
    if len(short) == len(answers) > 1:
        return (Text("均未达标"),)
    return Text("中，"), Figure(f"{len(short)}个", key), Text("未达标")


def listed(material: Material, short: Sequence[GapAnswer], among: Sequence[GapAnswer]) -> Runs:
    """甲社区（20人）、乙社区（15人）、丙社区（12人）."""
    runs: list[Run] = []
    for place in short[:NAMED]:
        if runs:
            runs.append(Text("、"))
        runs.append(Text(named(material, place, among)))
        if lack_words(place):
            runs += [Text("（"), Figure(lack_words(place), key_of(place)), Text("）")]
    return tuple(runs)


def advice(material: Material, answer: GapAnswer, communities: Sequence[GapAnswer]) -> Runs:
    """增加社区工作者84人…；优先安排…: the need as the thing to do, and which places first."""
    item = material.catalogue.items.get(material.catalogue.indicators[answer.indicator].numerator)
    need, key = answer.need, key_of(answer)
    down = answer.standard is not None and answer.standard.comparator == "at_most"
    verb, to = "减少" if down else "增加", aim(answer.standard)
    runs: list[Run] = []
    if item is not None and need.pooled is not None and need.pooled > 0:
        runs += [Text(f"{verb}{item.title}"), Figure(said(need.pooled, need.unit), key)]
        runs += span_of(need.low, need.high, need, key)
        runs.append(Text(f"，使{answer.title}{f'降到{to}以内' if down else f'达到{to}'}"))
        if need.summed is not None and need.summed > need.pooled:
            runs += [Text("；如各社区（村）均须达标，共需"), *_summed(answer)]
    elif answer.gap is not None and answer.gap > 0:
        runs += [
            Text(f"将{answer.title}{'降低' if down else '提高'}"),
            Figure(gap_said(answer, decimals_for(answer)), key),
        ]
        runs.append(Text(f"，达到{to}"))
    else:
        return ()
    return *runs, *_first(material, communities), *_unranked(material, answer), Text("。")


def _unranked(material: Material, answer: GapAnswer) -> Runs:
    """Said where nothing below is known: which places come first cannot be said."""
    lower = (*material.below, *material.communities)
    if answer.level == "community" or any(a.indicator == answer.indicator for a in lower):
        return ()
    return (Text("。没有下一级各地的数据，暂不能排出优先次序"),)


def levelling(material: Material, answer: GapAnswer, communities: Sequence[GapAnswer]) -> Runs:
    """For a place that keeps the standard as a whole while communities do not: what each of those still lacks."""
    item = material.catalogue.items.get(material.catalogue.indicators[answer.indicator].numerator)
    summed = answer.need.summed
    if item is None or answer.level == "community" or summed is None or summed <= 0:
        return ()
    if answer.standard is None or answer.standard.comparator == "at_most":
        return ()
    words = f"补齐未达标社区（村）的{item.title}，按各社区（村）分别计算共需"
    end = f"（{answer.title}按{whole(answer)}统筹计算已达标）"
    return Text(words), *_summed(answer), Text(end), *_first(material, communities), Text("。")


def _summed(answer: GapAnswer) -> Runs:
    need, key = answer.need, key_of(answer)
    span = span_of(need.summed_low, need.summed_high, need, key)
    return Figure(said(need.summed or Decimal(0), need.unit), key), *span


def _first(material: Material, communities: Sequence[GapAnswer]) -> Runs:
    short = lacking(communities)
    if not short:
        return ()
    words = "。优先安排缺口最大的" if len(short) > 1 else "。未达标的为"
    return Text(words), *listed(material, short, communities)
