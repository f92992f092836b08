"""What a title says against taking a table's figures for what there is: plans and budgets, what is new, one group only.

A heading that says itself that its figures are the actual ones (现有, 决算) is believed; so is a table that tells the
two apart (应配 beside 社区工作者). Words that narrow an item are declared (catalogue/heading_words.csv, `narrower`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from catalogue.models import Catalogue, Item
from loaders.mapping.fitting import entry
from loaders.mapping.heading_words import words
from loaders.mapping.title_qualifiers import narrowed
from loaders.shapes import Table, TidyCell

_WANTED = re.compile(
    r"计划(?!生育)|预算|规划|目标|标准(?!化)|预计|预测|缺口|缺额|测算|拟(?=建|招|配|设|聘|增)|应配|应有|(?<!考)核定"
)
_DONE = re.compile(
    r"执行|完成|决算|落实|达标|达到|对照|实际|实有|现有|现状|进展|进度|实施|推进|建成|考核|及|和(?![平顺县田静政硕龙林布睦谐兴安乐美])|与|、"
)
_NEW = re.compile(
    r"新增|新招|新建(?![区县镇乡街村路里]|社区(?!综合|服务|用房|党群|居家))|新聘|增加|减少|增减|招聘|撤销"
)
#: Headings that say that theirs are actual figures, or that tell what should be from what is.
_ACTUAL = re.compile(r"现有|实有|实际|在岗|在册|实配|决算|执行|完成|现状|累计")
_APART = re.compile(r"应|缺|差|标准|计划|预算|目标|规划|预计|拟|核定|新|增|减")


@dataclass(frozen=True)
class TitleScope:
    """The word of the title that bars figures, and the items it bars: all (None) or some; `stock`: no flows."""

    word: str
    ids: frozenset[str] | None
    stock: bool = False

    def bars(self, cell: TidyCell, id: str, catalogue: Catalogue) -> bool:
        """Whether a figure is not what its heading alone would say."""
        said = "".join((*cell.heading, *cell.labels[-1:]))
        if id == "approved_posts" or _ACTUAL.search(said) or self.word in said:
            return False
        wanted = entry(catalogue, id)
        if self.stock:
            return isinstance(wanted, Item) and wanted.unit in ("人", "户", "㎡", "个")
        return self.ids is None or id in self.ids


#: What figures stand under as written, the id of what they are about, their unit (meanings.Mapped.listed).
Listed = Sequence[tuple[str, str | None, str]]


def title_scope(table: Table, listed: Listed, catalogue: Catalogue) -> TitleScope | None:
    """What title or sheet name say against the figures below; None for nearly all."""
    declared = _declared_scope(table)
    if declared and (declared.ids is None or any(id in declared.ids for _, id, _ in listed)):
        return declared
    return _narrowed_scope(table, listed, catalogue) or declared


def _narrowed_scope(table: Table, listed: Listed, catalogue: Catalogue) -> TitleScope | None:
    found: dict[str, set[str]] = {}
    for own, id, _ in listed:
        if id is None:
            continue
        aliases = [alias for alias, named in catalogue.aliases.items() if named == id]
        for text in (table.title, table.sheet):
            if _WANTED.search(text) or _NEW.search(text):
                continue  # told above, where its figures are not the actual ones
            word = narrowed(text, own.split("·"), aliases, entry(catalogue, id).unit)
            pieces = [piece for a, b in pairwise(word) if (piece := a + b) not in own]
            if word and not any(piece in heading for heading, _, _ in listed for piece in pieces):
                found.setdefault(word, set()).add(id)
    return next((TitleScope(word, frozenset(ids)) for word, ids in found.items()), None)


def _declared_scope(table: Table) -> TitleScope | None:
    apart = any(_APART.search("".join(column.path)) for column in table.columns if column.role == "value")
    for text in (table.title, table.sheet):
        if _DONE.search(text):
            continue
        for pattern, stock in ((_WANTED, False), (_NEW, True)):
            if not apart and (found := pattern.search(text)):
                return TitleScope(found[0], None, stock)
        for word, of in words("narrower").items():
            if word in text:
                return TitleScope(word, frozenset(of))
    return None
