"""What has come in of an item, in a few words with a shape before them, and how it is toned."""

from catalogue.completeness_answers import CompletenessAnswer

#: tone → colour behind the words; the words and the shape say the same without it.
TONES = {"all": "#cfe3f3", "part": "#fbe6c8", "none": "#f6d2cb", "withheld": "#e3dcf0", "apart": "#eeeeee"}
#: What each shape means, for the line under the table.
LEGEND = "● 报齐　◐ 报了一部分（已报/应报）　○ 应报未报　◇ 不公开　— 不要求报"
_OWN = {
    "reported": "本级已报",
    "approximate": "本级已报",
    "bounded": "本级已报",
    "withheld": "本级不公开",
    "not_reported": "本级空白",
}


def tone(answer: CompletenessAnswer) -> str:
    """all, part, none, withheld or apart (nothing is expected)."""
    if not answer.expected:
        return "all" if answer.beyond or answer.own in ("reported", "approximate", "bounded") else "apart"
    if answer.reported == answer.expected:
        return "all"
    if answer.reported:
        return "part"
    return "withheld" if answer.withheld else "none"


def said(answer: CompletenessAnswer) -> str:
    """● 已报, ◐ 8/12, ○ 没收到 …, with the place's own figure named where there is one."""
    own = _OWN.get(answer.own or "", "")
    if answer.level == "community" and answer.expected:
        return _of_community(answer)
    if not answer.expected:
        return "● 已报（不要求）" if answer.beyond else f"● {own}" if own == "本级已报" else own or "—"
    shape = {"all": "●", "part": "◐", "none": "○", "withheld": "◇"}[tone(answer)]
    hidden = f" 不公开{answer.withheld}" if answer.withheld else ""
    return f"{shape} {answer.reported}/{answer.expected}{hidden}" + (f" {own}" if own else "")


def _of_community(answer: CompletenessAnswer) -> str:
    if answer.reported:
        return "● 已报"
    return "◇ 不公开" if answer.withheld else "○ 报了空白" if answer.not_reported else "○ 没收到"


def anything(answer: CompletenessAnswer) -> bool:
    """Whether any cell at all has come in."""
    return bool(answer.reported or answer.withheld or answer.not_reported or answer.beyond or answer.own)
