"""The words in headings and cells that tell what a column holds."""

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.figures.figure import read_text
from loaders.figures.units import is_unit
from loaders.tables.words import is_total

_LONGEST_NAME = 30
_STOPS = re.compile("[。；，]")
ORDINAL = re.compile(r"^(?:序号|序|编号|行次|栏次|项次|顺序号?|№|No\.?|NO\.?|no\.?|#|排名|名次|位次)$")
CODE = re.compile(r"(?:码|代号|编号|(?i:code|^(?:\w+_)?(?:uu|gu|row|object)?id))$|^(?:代码|编码)")
CONTACT = re.compile(r"电话|手机|传真|邮编|邮政编码|身份证|账号|网址|邮箱|微信|QQ")
#: A code as spreadsheets hand it on: spaced, in full-width digits, quoted so as to stay a text, 3.30211E+11.
IN_CODE = re.compile(r"[='‘’\"“”]*\[?[\dA-Za-z.,，\-+\s\u3000]+\]?['’\"”]?|[—–/…]+")
#: What rows may be told apart by in numbers, where it stands first.
BAND = re.compile(r"^(?:年\s*龄(?:组|段|别|分组)?(?:[(（]岁[)）])?|岁数?|组别|分组|档次)$")
#: A day as the serial it is where its format was lost.
A_DAY = "36526"
#: Headings of years that are said of a thing, not of its figures.
BUILT = re.compile(
    r"(?:建成|建造|修建|新建|始建|成立|设立|组建|开办|启用|投用|投入使用|竣工|完工|开工|改造|改建|扩建|购置|登记|注册|出生|入职|任职)"
    r"(?:年份|年度|年月|年)$"
)
UNIT = re.compile(r"^(?:计量|数量|度量|计算|计数|指标|金额|货币)?单位$|^(?i:units?)$")
NOTE = re.compile(r"^(?:备注|说明|附注|注|注释|情况说明|其他说明|填报说明|数据来源|资料来源|来源)")
#: Headings under which even a number is a remark.
REMARK = re.compile(r"^(?:备注|备考|附注|说明|情况说明|其他说明|填报说明)$")
ATTRIBUTE = re.compile(
    r"(?:类型|类别|性质|城乡|地址|位置|负责人|书记|主任|联系人|电话|是否.*|等级|状态|情况|来源"
    r"|法定代表人|法人代表|经办人|主管单位|主管部门|(?:实施|承办|建设|责任|牵头|主办)单位|证号|文号)$"
)
#: Headings that may make a column of numbers something else than figures.
TELLING = re.compile(r"年|月|时|期|码|号|单位|(?i:year|code|nian|id$|^(?:tj|sj)?(?:n[fd]|rq)$)")
#: Times in files of open data, in English, in pinyin or in the initials of 年份, 年度, 统计年度, 统计日期, 数据日期.
LATIN_YEAR = re.compile(r"(?:\w+_)?year|nian(?:fen|du)?|(?:tj|sj)?n[fd]|(?:tj|sj)rq|stat_date", re.IGNORECASE)
YES_OR_NO = frozenset("是 否 有 无 √ ✓ × ✗ Y N — - /".split())
#: What may stand instead of a figure, and heads none.
ANSWERS = frozenset("无 有 是 否 没有 暂无 未填 不详 待定 在建 租用 借用 同上".split())
DATE = re.compile(r"^(?:19|20)\d\d\s*[-./年]\s*\d{1,2}(?!\d)")
NUMERAL = re.compile(r"[\d零一二三四五六七八九十百千万亿几余]")
KEY = re.compile(r"(?:名称|名|地区|社区|街道|街镇|乡镇|镇街|镇|村|单位|区划|区县|县区|城市|省份|指标|项目|科目)$")
#: Headings of the names of communities, also right of figures: 街道 | 街道户数 | 社区 | 社区户数, where what stands
#: between the two is not said of the second.
COMMUNITY = re.compile(r"^(?:所属|所在)?(?:社区|村|居委会|村居|(?:社区|村)[(（](?:社区|村)[)）])(?:名称?)?$")
#: One community's name, not a list of them.
ONE_COMMUNITY = re.compile(r"[^、,，;；/\s]*(?:社区|村|居委会|居民委员会|村委会)")


def is_in_code(text: str) -> bool:
    """Whether a text may stand in a column of codes: 330203, 208-02, a dash, 合计 merged over it."""
    return bool(IN_CODE.fullmatch(text)) or is_total(text)


def run_on(values: Sequence[object]) -> bool:
    """Whether values are running numbers from 0 or 1."""
    plain = [int(float(str(v))) for v in values if str(v).strip().removesuffix(".0").isdecimal()]
    if len(plain) < len(values) or len(plain) < 2 or plain[0] not in (0, 1):
        return False
    return all(b - a == 1 for a, b in pairwise(plain))


def are_units(texts: list[str], head: str) -> bool:
    """Whether most texts of a column are units or dashes; any, where its heading cannot mean offices (计量单位)."""
    units = sum(is_unit(text) or set(text) <= set("-—") for text in texts)
    return units > 0 and units >= (0.6 if head == "单位" else 0.1) * len(texts)


def are_communities(head: str, texts: list[str]) -> bool:
    """Whether a column is headed 社区 and nearly every text is the name of one community."""
    return bool(COMMUNITY.match(head) and texts) and sum(
        1 for text in texts if ONE_COMMUNITY.fullmatch(text)
    ) >= 0.8 * len(texts)


def are_sentences(texts: list[str]) -> bool:
    """Whether most texts of a column are too long for names, or end as sentences do."""
    some = texts[:50]
    return 2 * sum(len(text) > _LONGEST_NAME or bool(_STOPS.search(text)) for text in some) > len(some)


def are_dates(texts: list[str]) -> bool:
    """Whether more than four in five texts of a column open with a date."""
    left, least = len(texts), 0.8 * len(texts)
    for text in texts:
        left -= not DATE.match(text)
        if left <= least:
            return False  # in nearly every column soon
    return bool(texts)


def are_quantities(texts: list[str], most: bool) -> bool:
    """Whether all texts of a column read as quantities (八个, 十二个); where `most` do, if the rest name numbers."""
    if most:
        return bool(texts) and all(map(NUMERAL.search, texts))
    return len(texts) > 1 and all(read_text(text).value is not None for text in texts)
