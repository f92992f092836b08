"""The fixed Chinese words for what answers carry, and the shape that goes with each judgement.

A judgement is never told by colour alone: every state has its own word and its own shape, and the undetermined
ones have no colour at all.
"""

from collections.abc import Iterable

from catalogue.answers import GapAnswer, Judgement, StandardAnswer
from charts.spec import Mark

JUDGEMENT: dict[Judgement, str] = {
    "met": "达标",
    "short": "未达标",
    "undetermined": "无法判定",
    "no_data": "无数据",
    "no_standard": "无适用标准",
}
SHAPE: dict[str, str] = {"met": "●", "short": "▼", "undetermined": "◇", "no_data": "○", "no_standard": "□"}
LEVEL = {
    "nation": "全国",
    "province": "省（区、市）",
    "city": "市（州）",
    "county": "县（市、区）",
    "town": "街道（乡镇）",
    "community": "社区（村）",
}
#: What a chart of each kind is called in a file's name.
KIND = {
    "bars": "各地对照",
    "bullet": "各项指标",
    "intervals": "两种口径",
    "spread": "分布",
    "heat": "热力图",
    "waterfall": "缺口分解",
    "multiples": "历年变化",
    "spine": "同级位置",
    "slope": "两地比较",
    "trend": "变化",
    "scatter": "散点关系",
    "map": "地图",
}
BELOW = {"nation": "province", "province": "city", "city": "county", "county": "town", "town": "community"}
RULE = {"nearest": "就近（本地标准优先）", "strictest": "从严（最高标准）", "national": "国家标准"}
RULE_SHORT = {"nearest": "就近", "strictest": "从严", "national": "国家"}
BASIS = {"own": "本级填报", "rolled_up": "逐级汇总", "mixed": "本级与汇总混合", "stated": "材料自报值"}
VERIFIED = {"original": "已见原文", "secondary": "二手来源", "reply": "答复中引用", "unverified": "未核"}
STATUS = {
    "reported": "填报",
    "approximate": "约数",
    "bounded": "有界（上限或下限）",
    "withheld": "不公开",
    "not_reported": "未填报",
}
COMPARATOR = {"at_least": "不低于", "more_than": "高于", "at_most": "不高于", "between": "", "text": "文字要求"}
APPLIES = {
    "all": "不限",
    "urban": "城市社区",
    "rural": "农村社区（村）",
    "new": "新建",
    "existing": "已建",
    "pilot": "试点",
    "able": "有条件的地方",
}


def judged(answer: GapAnswer) -> str:
    """The judgement with its shape."""
    return f"{SHAPE[answer.judgement]} {JUDGEMENT[answer.judgement]}"


def cited(standard: StandardAnswer) -> str:
    """The document a reader can look up: 《title》（文号）, marked where the original was not checked."""
    number = f"（{standard.number}）" if standard.number else "（文号未见）"
    mark = "［未核］" if standard.verified == "unverified" else ""
    return f"《{standard.document.strip('《》')}》{number}{mark}"


def dated(standard: StandardAnswer) -> str:
    """目标(2025) for a target, with 已逾期 once its year has passed; "" for a requirement in force."""
    if standard.kind != "target" or standard.target_year is None:
        return ""
    return f"目标({standard.target_year})" + ("，已逾期" if standard.overdue else "")


def flagged(answer: GapAnswer) -> str:
    """Remarks that go beside a judgement: above the band, derived denominator, stated figure that differs."""
    remarks = []
    if "above_band" in answer.flags:
        remarks.append("高于标准上限")
    if answer.derived:
        remarks.append("分母为推算" if answer.derived == "denominator" else "分子为推算")
    if "stated_differs" in answer.flags:
        remarks.append("与材料自报值不一致")
    return "；".join(remarks)


def signs(marks: Iterable[Mark]) -> str:
    """“● 达标　▼ 未达标”: what the signs mean that stand in a chart."""
    found = {m.judgement for m in marks if m.has_figure}
    return "　".join(f"{SHAPE[state]} {word}" for state, word in JUDGEMENT.items() if state in found)
