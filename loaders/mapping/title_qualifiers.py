"""What a title puts before the very word that a column is headed with: 燃气用户户数 over 户数 is not all 户数.

Places, offices, years and words declared to narrow nothing may stand there (示例区各社区户数); anything else is not
understood, so the figures below are asked about.
"""

import re
from collections.abc import Iterable

from loaders.mapping.heading_words import is_idle, keys, tails
from loaders.tables.period_labels import timeless

#: Where one thing named in a title ends and the next begins.
_PARTED = re.compile(
    r"[、，,；;：:.．·\s（）()《》“”\"\[\]【】/_—–~～\-]|与|及|和|暨|(?:19|20)\d\d\s*年?(?:度|末|底|\d{1,2}月(?:\d{1,2}日)?(?:末|底)?)?"
)
#: The end of a place's or an office's name.
NAMED = re.compile(
    r".*(?:省|(?<!城)市|(?<![小园厂校])区|县|旗|州|盟|街道|镇|(?<!城)乡|(?<!农)村|村居|局|办|委员会|管委会|政府|[农林]场|新城|各级?|全)"
)
#: 燃气用户统计表, 文明家庭名单 over 户数.
_KIND = re.compile(
    r"^(.+?)(户|家庭)(?:基本)?(?:情况|信息|数据)?(?:的)?(?=统计|汇总|名[册单]|台账|明细|登记|一览|花名|摸底|调查|排查|情况|表|$)"
)
_ALL_KINDS = re.compile(r"居民|常住|住$|社区$|村民|(?<!收)入$|[到分每逐百千万门总进各全实有]$")


def narrowed(title: str, heading: Iterable[str], aliases: Iterable[str], unit: str) -> str:
    """What the title narrows a column's item by, with the item's word; "" where it names it plainly or not at all.

    `heading`: the column's path; `aliases`: the names of its item; `unit`: its unit.
    """
    last = [key for part in heading for key in keys(timeless(part))][-1:]
    if not last:
        return ""
    words = [last[0], *(last[0].removesuffix(tail) for tail in tails(unit) if last[0].endswith(tail))]
    words = [word for word in words if len(word) > 2 or word == last[0]]
    said, kinds = "", [kind for part in _PARTED.split(title) if unit == "户" and part and (kind := _KIND.match(part))]
    for part in _PARTED.split(title):
        for word in words:
            at = part.find(word) if part and len(word) > 1 else -1
            if at < 0:
                continue
            before = part[: at + len(word)]
            whole = max((alias for alias in (*aliases, word) if before.endswith(alias)), key=len)
            rest = NAMED.sub("", before.removesuffix(whole))
            if is_idle(rest):
                return ""
            said = said or rest + whole
    for kind in kinds:
        rest = NAMED.sub("", kind[1])
        if len(rest) > 1 and not _ALL_KINDS.search(rest):
            said = said or rest + kind[2]
    return said
