"""The names of items in a sentence, and which of them a figure is said of."""

import re
from collections import defaultdict
from functools import lru_cache

from catalogue.models import Catalogue
from loaders.figures.units import factor
from workflow.verifying.figures import Written
from workflow.verifying.senses import DATED, LED

Names = dict[str, frozenset[str]]

_ENDING = re.compile(r"(?:总数|人数|个数|数)$")
#: What may stand between a name and its figure; after any other word (社区工作者中党员1200人) it is said of another.
_SAID = re.compile(
    rf"(?:{DATED}|(?:[由从][^，,；;。]{{1,24}})?{LED}|"
    r"总人?数|人数|数量|总量|总额|总面积|共计?|已|达到?|有|为|是|现有|实有|配备|拥有|落实|投入|安排|合计|总计|目前|"
    r"的|了|队伍|规模|仅|只|[：:（()）“”，,\s])*"
)

#: What may follow a name behind its figure; else it is some of them (498名社区工作者持有证书, 58个社区不足30平方米).
_WHOLE = re.compile(
    r"$|[^\u4e00-\u9fff]|总?数|[中里内]|共|均|都|全部|的(?!社区|街道)|[和与及以]|组成|服务|管理|覆盖|为|是|已|现|在|平均|，"
)
#: 面积达标的社区34个 is some of them; 全区的, 现有的 is not.
_PART = re.compile(r"(?<![省市区县旗镇乡村国道])(?<!现有)(?<!实有)(?<!所有)(?<!全部)(?<!目前)(?<!在岗)(?<!在册)的$")


def item_of(sentence: str, figure: Written, known: Catalogue) -> str:
    """The item a figure is said of: the name right behind it (4671名社区工作者), or in front; "" for none."""
    whole, short = _names(known)
    behind = re.sub(r"^(?:的|名)", "", sentence[figure.end :])
    every = {**short, **whole}
    for name in sorted((n for n in every if behind.startswith(n)), key=len, reverse=True):
        if not _WHOLE.match(behind[len(name) :]):
            return ""
        if fitting := _of_unit(every[name], figure.unit, known):
            return fitting
    if behind[:1] and re.match(r"[\u4e00-\u9fff]", behind) and not re.match(f"[及和与、以]|{LED}", behind):
        return ""  # 300个单位: said of something we have no name for
    ahead = sentence[: figure.start]
    found = [(ahead.rfind(name) + len(name), len(name), name) for name in every if name in ahead]
    for end, _, name in sorted(found, reverse=True):
        if not _SAID.fullmatch(ahead[end:]) or _PART.search(ahead[: end - len(name)]):
            return ""
        if fitting := _of_unit(every[name], figure.unit, known):
            return fitting
    return ""


def named_in(clause: str, known: Catalogue) -> set[str]:
    """The items whose names stand in a clause, a name inside a longer one not counted."""
    found: set[str] = set()
    for name in sorted((n for n in _names(known)[0] if n in clause), key=len, reverse=True):
        if name in clause:
            found |= _names(known)[0][name]
            clause = clause.replace(name, "□")
    return found


def without_names(text: str, known: Catalogue) -> str:
    """The text with □ for every name we know: 用房新建改扩建补助 is no plan to build."""
    for name in sorted((n for n in _names(known)[0] if n in text), key=len, reverse=True):
        text = text.replace(name, "□")
    return text


def _of_unit(items: frozenset[str], unit: str, known: Catalogue) -> str:
    return next((item for item in sorted(items) if factor(unit, known.items[item].unit) is not None), "")


@lru_cache(maxsize=1)
def _named(items: tuple[tuple[str, str], ...]) -> tuple[Names, Names]:
    whole: dict[str, set[str]] = defaultdict(set)
    short: dict[str, set[str]] = defaultdict(set)
    for name, item in items:
        if len(name) > 1:
            whole[name].add(item)
        stem = _ENDING.sub("", name)
        if stem != name and len(stem) > 1:
            short[stem].add(item)
    return {n: frozenset(i) for n, i in whole.items()}, {n: frozenset(i) for n, i in short.items() if n not in whole}


def _names(known: Catalogue) -> tuple[Names, Names]:
    """By name the items it may mean: names that stand for themselves, and stems (社区 of 社区数) that must touch."""
    titles = [(item.title, item.id) for item in known.items.values()]
    return _named((*titles, *((alias, item) for alias, item in known.aliases.items() if item in known.items)))
