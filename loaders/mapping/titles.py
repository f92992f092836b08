"""The one item a whole table is about, as its title names it."""

import re

from loaders.figures.unit_labels import split_unit
from loaders.mapping.heading_words import is_idle, keys
from loaders.mapping.title_qualifiers import NAMED
from loaders.mapping.vocabulary import Vocabulary
from loaders.tables.period_labels import split_period

#: What may stand before the item's name: a place, a span of years.
_BEFORE = re.compile(
    r"(?:^|省|(?<!城)市|(?<![社小])区|县|旗|街道|镇|乡|年|年度|期间|时期|各|各社区|各村|表|[一二三四五六七八九十]、|[(（][一二三四五六七八九十][)）])$"
)
#: A span of years behind: （2019—2023年）.
_SPAN = re.compile(r"[(（](?:19|20)\d\d年?[-—–~～至到]+(?:(?:19|20)\d\d|\d\d)年?(?:度|末|底)?[)）]$")
_AFTER = re.compile(
    r"(?:基本)?(?:情况)?(?:花名|名册|台账|摸底|核查|登记|公示)*(?:统计|汇总|一览|明细|调查)?(?:情况)?[表册单]?$"
)

_TABLE = re.compile(r"(?:统计|汇总|一览|明细|情况)?[表册单]$")


def item_of_title(title: str, names: Vocabulary) -> str | None:
    """The item or indicator at a title's end (2023年各街道社区工作者数统计表), behind a place or a year; else None."""
    parts = split_unit(title)[0].split()
    whole = _item_of("".join(parts), names)
    return whole or (_item_of(parts[-1], names) if len(parts) > 1 else None)  # a part's title behind the sheet's


def item_of_sheet(sheet: str, title: str, names: Vocabulary) -> str | None:
    """The item a sheet's name names, where the title speaks of nothing in particular (某区社区基本情况统计表)."""
    general = all(is_idle(_AFTER.sub("", NAMED.sub("", key))) for key in keys(title))
    return item_of_title(sheet, names) if general else None


def _item_of(title: str, names: Vocabulary) -> str | None:
    text = split_period(_SPAN.sub("", title))[0]
    ends = sorted({text, _TABLE.sub("", text), text.removesuffix("情况"), _AFTER.sub("", text)}, key=len, reverse=True)
    for start in range(len(text)):
        if _BEFORE.search(text[:start]):
            for end in ends:
                meaning = names.meaning([end[start:]]) if end[start:] else None
                if meaning:
                    return meaning
    return None
