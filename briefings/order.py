"""What a user orders: which kind of briefing, in whose name, and for a reply what it answers."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from loaders.receiving.annotations import Annotation

Kind = Literal["report", "reply", "onepage", "annex", "slides"]
KINDS: dict[Kind, str] = {
    "report": "调研报告",
    "reply": "建议提案答复",
    "onepage": "一页简报",
    "annex": "数据附件",
    "slides": "汇报幻灯片",
}
#: The file each kind is written as when nothing else is asked.
FORMATS: dict[Kind, tuple[str, ...]] = {
    "report": (".docx", ".pdf", ".png", ".svg"),
    "reply": (".docx", ".pdf", ".png", ".svg"),
    "onepage": (".docx", ".pdf", ".png", ".svg"),
    "annex": (".xlsx",),
    "slides": (".pptx",),
}
#: What a class of handling claims. Places letter them A–C or A–D; only A claims that the matter is settled.
CLASSES = {
    "A": "已经解决或基本解决",
    "B": "正在解决或已列入规划",
    "C": "因条件限制暂时不能解决，留作参考",
    "D": "留作参考",
}


@dataclass(frozen=True, slots=True)
class Handling:
    """A reply's particulars: `subject` what it answers (关于…的建议), numbered `asks`, class, deadline, co-handlers."""

    asks: tuple[str, ...] = ()
    subject: str = ""
    handled: str = ""
    deadline: str = ""
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """One briefing as ordered. `recipient` 主送, `signature` 落款 ("" = left out), `day` 成文日期.

    `notes`: the 批注 an annex lists, those of other places and years left out there.
    """

    kind: Kind
    day: date
    recipient: str = ""
    signature: str = ""
    handling: Handling = field(default_factory=Handling)
    notes: tuple[Annotation, ...] = ()
