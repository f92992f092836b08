"""In which sense a figure is said: what there is, what is lacking, what is demanded; or what no edition holds."""

import re

from catalogue.checked_answers import Said
from workflow.verifying.figures import Written

_NEED = re.compile(
    r"缺口|还差|尚差|相差|尚缺|还缺|短缺|差距|欠缺|差(?=约|近|\d)|缺(?=约|近|\d)"
    r"|(?:需要?|须|应|还要)(?:再?(?:增加|新增|增配|增补|补充|补足|补齐|增建)|再配备?)"
)
_STANDARD = re.compile(r"标准|要求|规定|不低于|不少于|应达到|应配备|应当|目标")
#: 30平方米的标准, 18名社区工作者的标准.
_OF_STANDARD = re.compile(
    r"(?:/[^的]{1,6})?(?:的?(?:政策|国家|省定|市定)?|[^，,；;。达符高低超满的\d]{2,12}的)(?:标准|要求|规定|目标)"
)
_BOUND = re.compile("不低于|不少于|不小于|不超过|不高于|超过|至少|达到")
#: What may stand between such a word and its figure.
_LINK = "[为是有达了约仍还：:（(]*$"
_BAR = r"[^，,；;]{0,14}(?:标准|要求|规定|目标)值?[^，,；;\d]{0,4}"
#: How far from the standard, below it (比标准少3.35, 低于标准3.35) and above it.
_BELOW = re.compile(rf"(?:[比较距与]{_BAR}(?:少|低|差|缺)|低于标准值?){_LINK}")
_ABOVE = re.compile(rf"(?:[比较]{_BAR}(?:多|高|超)出?|(?:高于|超过|超出)标准值?){_LINK}")
_LACKED = re.compile(rf"(?:{_NEED.pattern}){_LINK}")
#: What is said is a change, a part or a plan, and not what there is.
_NOT_HELD = re.compile(
    r"其中(?!□)|同比|环比|增长|增加|增幅|新增|新建|改扩?建|减少|下降|提高|提升|上升|比上年|较上年|计划|拟|将|力争|预计"
    r"|累计|先后|完成|扣除|补贴标准|每人每|每月|最高|最低|分别|各|[应需]配备?|应有"
    r"|招[录聘考]|录用|选聘|引进|离职|退休|辞职|流失|选派|表彰|清退|调[出入]"
)
#: 社区工作者人均服务595人: what stands under it is no place.
_SERVED = re.compile("人均(?:服务|管理|负责|联系)")
#: A change that says where it led: what stands behind (增加到1005人) is there, what stood before was.
LED = r"(?:增加|增长|增配|提高|提升|上升|下降|减少|扩大|扩充|发展|增|升|降|减)(?:到了?|至|为)"
DATED = r"[由从](?:19|20)\d\d年(?:度|底|末)?的?"
_REACHED, _LEFT = re.compile(rf"{LED}[约近了达]*$"), re.compile(rf"(?:大幅|逐步|稳步|快速)?{LED}")
_BEGAN, _UNDATED = re.compile(rf"{DATED}[约近]*$"), re.compile("[由从](?:最初|原来|原先|此前|之前)?的?[约近]*$")
#: What tells some of several apart: 不足20平方米的有晴砚街道.
_CLASS = re.compile(
    "(?:及?以[上下内])?的(?:有|社区|街道|乡镇|镇|乡|村|单位|地方|地区|区|县|市|共|占|达到?|只有|仅|还|分别)|及?以[上下内]"
)
#: How far one is from another: 比晴砚街道的134人多45人, 高出全市平均水平2.3人.
_APART = re.compile(
    r"(?:(?<!占)比|较)[^，,；;。]{1,30}[多少高低大小]出?[了约近为]*$|(?:[高低多超]出|[高低多少]于)[^，,；;。\d]{0,20}(?:\d{4}年)?[^，,；;。\d]{0,6}$"
)
#: 到2025年底，…达到18人 is an aim even where a comma stands between.
_BY_YEAR = re.compile(r"(?<!截止)(?<!截至)(?<!截)到20\d\d年|十[一二三四五]五”?(?:期?末|期间|时期)")


def of_need(text: str) -> bool:
    """Whether a heading says that something is lacking."""
    return _NEED.search(text) is not None


def of_standard(text: str) -> bool:
    """Whether a heading says what is demanded."""
    return _STANDARD.search(text) is not None


def sense_of(sentence: str, figure: Written, start: int, end: int) -> Said:
    """What a figure of the clause from `start` to `end` is said to be.

    What differs by 百分点 is lacking only right behind such a word (相差10个百分点): else it says how a share changed.
    """
    ahead, behind = sentence[start : figure.start], sentence[figure.end : end]
    if figure.unit.endswith("百分点"):
        return "need" if _LACKED.search(ahead) or _BELOW.search(ahead) else "value"
    if _OF_STANDARD.match(behind):
        return "standard"
    if _NEED.search(ahead) or _BELOW.search(ahead) or re.match("的?(?:差距|缺口)", behind):
        return "need"
    if _ABOVE.search(ahead) or re.search(r"(?:标准|要求|目标)的$", ahead):
        return "value"  # 完成目标的92.3%
    bound = _BOUND.match(figure.text) or sentence[: figure.start].count("“") > sentence[: figure.start].count("”")
    quoted = bound and (_STANDARD.search(sentence) or "《" in sentence or "号" in sentence[: figure.start])
    return "standard" if _STANDARD.search(ahead) or quoted or re.match("不(?:低|少)于", figure.text) else "value"


def unheld(sentence: str, figure: Written, ahead: str, start: int, end: int) -> str:
    """The word that says that a value is a change, a part or a plan; "" where none does. `ahead`: the clause, from
    `start` to `end`, up to the figure, without names and from the figure before on."""
    if figure.unit.endswith("百分点"):
        return figure.unit
    behind, ahead = sentence[figure.end : end], _REACHED.sub("", ahead)
    clause = sentence[start : figure.start]
    found = _ABOVE.search(ahead) or _NOT_HELD.search(ahead) or _APART.search(clause) or _UNDATED.search(clause)
    found = found or _SERVED.search(clause) or _CLASS.match(behind)
    if not (_LEFT.match(behind) and _BEGAN.search(clause)):
        found = found or _NOT_HELD.match(behind)
    found = found or _BY_YEAR.search(sentence, 0, figure.start)
    return found[0] if found else ""
