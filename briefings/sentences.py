"""One answer as one sentence of plain official Chinese: figure, unit, standard, clause, gap, need.

Every figure is a run bound to the answer's evidence. Nothing is said that the answer does not carry, and no adjective.
"""

from decimal import Decimal

from briefings.clauses import bound, not_met
from briefings.document import Figure, Run, Runs, Text
from briefings.material import Material
from briefings.numbers import closed, decimals_for, gap_said, said, said_within
from catalogue.answers import GapAnswer, Need

UNJUDGED = "当年没有可用于判定的标准"
#: A place as a whole by the last words of its name: 全市统筹计算.
_WHOLE = {"街道": "全街道", **{end: f"全{end}" for end in "省市区县州盟旗镇乡"}}


def key_of(answer: GapAnswer) -> str:
    """The key of the evidence behind an answer's figures."""
    return f"{answer.area}/{answer.indicator}/{answer.year}"


def value_words(material: Material, answer: GapAnswer) -> str:
    """The value with what is known of it: 约, 不少于, 不超过, a span; "" where there is none."""
    words = said_within(answer.value, answer.low, answer.high, answer.unit, decimals_for(answer))
    rough = material.trace_of(answer).approximate and answer.low == answer.high
    return f"约{words}" if rough and words else words


def origin(answer: GapAnswer) -> Runs:
    """How the value came about, where that is not plain: stated, worked out, rolled up of some communities only."""
    key = key_of(answer)
    remarks: list[Runs] = []
    if answer.basis == "stated":
        remarks.append((Text("材料自报"),))
    if answer.derived:
        remarks.append((Text("分母为推算" if answer.derived == "denominator" else "分子为推算"),))
    if "stated_differs" in answer.flags and answer.stated is not None:
        stated = Figure(said(answer.stated, answer.unit), key)
        remarks.append((Text("材料自报为"), stated, Text("，与计算值不一致")))
    covered = answer.coverage
    if answer.basis in ("rolled_up", "mixed") and covered.reported is not None and covered.expected:
        if covered.reported < covered.expected and "个有数" not in answer.reason:
            counts = Figure(f"{covered.expected:,}个社区（村）中的{covered.reported:,}个", key)
            remarks.append((Text("由"), counts, Text("汇总")))
    if not remarks:
        return ()
    parts = [run for n, remark in enumerate(remarks) for run in ((Text("；"), *remark) if n else remark)]
    return Text("（"), *parts, Text("）")


def status(material: Material, answer: GapAnswer) -> Runs:
    """The whole state of one indicator in one sentence, whatever it is."""
    if answer.judgement == "no_data":
        return (Text(f"{answer.title}：{lacked(material, answer)}。"),)
    key = key_of(answer)
    words = value_words(material, answer)
    link = "" if words.startswith(("约", "不少于", "不超过")) else "为"
    head: list[Run] = [Text(f"{answer.title}{link}"), Figure(words, key), *origin(answer)]
    return tuple(run for run in (*head, *verdict(answer), *remark(answer)) if run.text)


def silence(material: Material, answer: GapAnswer) -> str:
    """Why there is no figure."""
    if material.trace_of(answer).withheld or answer.reason.startswith("数据已脱敏"):
        return "已脱敏，无法计算"
    return closed(answer.reason).rstrip("。") or "没有收到数据"


def lacked(material: Material, answer: GapAnswer) -> str:
    """The same with the name of the item that is lacking where only one side of a ratio is held."""
    words, declared = silence(material, answer), material.catalogue.indicators[answer.indicator]
    sides = {"只有分母": declared.numerator, "只有分子": declared.denominator}
    item = material.catalogue.items.get(sides.get(words.partition("，")[0], ""))
    return f"缺少{item.title}数据，无法计算" if item else words


def remark(answer: GapAnswer) -> Runs:
    """What must be known of a figure beside its judgement, in the answer's own words."""
    _, rest = _why(answer)
    return tuple(Text(f"{words}。") for words in rest)


def remarks(answer: GapAnswer) -> list[str]:
    """The reason of a judgement and what must be known beside it, each as one phrase."""
    first, rest = _why(answer)
    return [first, *rest] if first else rest


def _why(answer: GapAnswer) -> tuple[str, list[str]]:
    """The reason of a judgement, where it needs one, and the remarks that stand beside it."""
    parts = [part for part in closed(answer.reason).split("。") if part]
    if answer.judgement != "undetermined" or not parts:
        return "", [part for part in parts if part != UNJUDGED]
    first = parts[0]
    for end in ("，无法判定", "，不足以判定", "，待定"):
        first = first.removesuffix(end)
    return first, parts[1:]


def verdict(answer: GapAnswer) -> Runs:
    """What the standard says to the value: from the comma on."""
    standard, key = answer.standard, key_of(answer)
    if standard is None or answer.judgement == "no_standard":
        return (Text(f"，{UNJUDGED}，不作判定。"),)
    decimals = decimals_for(answer)
    rule = bound(standard, answer.unit, decimals, key)
    if answer.judgement == "undetermined":
        return Text("，对照"), *rule, Text(f"，暂不能判定是否达标，原因是{_why(answer)[0]}。")
    if answer.judgement == "met":
        above = "，高于标准上限" if "above_band" in answer.flags else ""
        return Text("，达到"), *rule, Text(f"{above}。")
    runs: list[Run] = [Text(f"，{not_met(standard)}"), *rule]
    if answer.gap is not None and answer.gap > 0:
        runs += [Text("，相差"), Figure(gap_said(answer, decimals), key)]
    return *runs, *needed(answer), Text("。")


def needed(answer: GapAnswer) -> Runs:
    """，按全市统筹计算缺口84人，按各社区（村）分别计算缺口合计170人: both needs, each with its span if it has one."""
    need, key = answer.need, key_of(answer)
    down = answer.standard is not None and answer.standard.comparator == "at_most"
    words = "应减少" if down else "缺口"
    how = "" if answer.level == "community" else f"按{whole(answer)}统筹计算"
    runs: list[Run] = []
    if need.pooled is not None and need.pooled > 0:
        amount = said(need.pooled, need.unit)
        runs += [Text(f"，{how}{words}"), Figure(amount, key), *span_of(need.low, need.high, need, key)]
    if need.summed is not None and need.summed > Decimal(0) and answer.level != "community":
        span = span_of(need.summed_low, need.summed_high, need, key)
        runs += [Text(f"，按各社区（村）分别计算{words}合计"), Figure(said(need.summed, need.unit), key), *span]
    return tuple(runs)


def span_of(low: Decimal | None, high: Decimal | None, need: Need, key: str) -> Runs:
    """（1,108人至1,148人之间）, （不少于20人）; nothing where the need is one figure."""
    if low is None and high is None or low == high:
        return ()
    if low is None or high is None:
        end = f"不少于{said(low, need.unit)}" if low is not None else f"不超过{said(high or Decimal(0), need.unit)}"
        return Text("（"), Figure(end, key), Text("）")
    return Text("（"), Figure(f"{said(low, need.unit)}至{said(high, need.unit)}", key), Text("之间）")


def whole(answer: GapAnswer) -> str:
    """全市, 全区, 全街道: the place as a whole, by how its name ends; 全域 where that says nothing."""
    if answer.level == "nation":
        return "全国"
    return next((word for end, word in _WHOLE.items() if answer.area_name.endswith(end)), "全域")
