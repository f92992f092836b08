"""The words that tell what a row or a column is: totals, notes, sources, unit lines, numbering. General words only."""

import re
from functools import lru_cache

_TOTAL = re.compile(
    r"^[(（\[【]?(?:[一二三四五六七八九十]+、|\d+[.、])?(?:.{0,24}(?:合计|总计|小计|共计|总合计|累计|汇总)(?:数)?|总\s*数|.{0,20}(?:街道|[镇乡村区县市])计|计"
    r"|(?:全|本)(?:国|省|市|区|县|旗|州|盟|镇|乡|街道|街|社区|村|市区|街镇)(?:合计|总计|平均|汇总)?|平均(?:数|值)?|(?:最大|最小|最高|最低|中位)(?:数|值)|过次页|承前页|转下页|[承接]上页|共\d+个(?:社区|村|村社区|街道|街镇|乡镇)"
    r"|(?i:sub)?(?i:total)|(?i:national))"
    r"(?:\s*[(（][^()（）]*[)）])?[)）\]】]?[：:]?$"
)
#: Without one of these no text is a total: most names are passed at once.
_TOTAL_WORD = re.compile(r"[计总汇全本平值位共页]|(?i:t\s*o\s*t\s*a\s*l|n\s*a\s*t\s*i\s*o\s*n)")
_SUBTOTAL = re.compile(r"小计|(?i:subtotal)")
_NOTE = re.compile(
    r"^[\s\u3000]*[(（【\[]?(?:附?注(?:\d*)?[：:.．\s\u3000、】\])）]|注释?[：:]|备\s*注[：:]|说\s*明[：:]|填表说明|填报说明|指标解释|指标说明|统计口径"
    r"|(?:单位)?负责人[：:]|填\s*表\s*人|填\s*报\s*人|制\s*表\s*人|审\s*核\s*人?[：:]|联\s*系\s*人[：:]|联系电话|填表日期|制表日期"
    r"|[*＊※★▲△][^*＊※]|#(?:为|系|表示|指)|[“\x22‘「][^”\x22’」]{1,4}[”\x22’」](?:表示|代表|为|系|指)|(?:带|标有?|加)[“”]?[*＊※★▲△#①-⑩]|[\[(（〔]\d{1,2}[\])）〕].{0,4}(?:为|系|表示|指|含|包括|估|推算)|[①②③④⑤⑥⑦⑧⑨⑩]|(?i:notes?)[：:])"
)
_NOTE_START = re.compile(r"^[\s\u3000]*(?:注$|备注$|说明$)")
_SOURCE = re.compile(
    r"^[\s\u3000]*(?:数据|资料|信息)?来\s*源\s*(?:于|[：:])|^[\s\u3000]*(?:数据|资料)来源|^(?i:sources?)[：:]"
)
_CONTINUED = re.compile(
    r"续\s*[上前]?\s*表|续[上前]页|[接承]上[表页]|^[(（]?续[)）]?\s*\d*$|[(（]续[一二三四五六七八九十\d]*[)）]|(?i:\bcontinued\b)"
)
_UNIT_LINE = re.compile(
    r"(?:^|[\s(（\[【\u3000；;，,])(?:金额|计量|货币|面积|数量|人数|户数|人员|经费)?单\s*位\s*[：:]"
)
_LABELLED_UNIT = re.compile(r"[^\s(（\[【]\n?[(（\[【]\s*(?:金额|计量|货币|面积|数量)?单\s*位\s*[：:]")
_OFFICE = re.compile(r"(?:编制|填报|报送|填表|制表|主管|责任|上报|报告|统计)单位(?:[(（][^()（）]*[)）])?\s*[：:]")
_PAIR = re.compile(r"^\s*(?!其\s*中|按|包\s*括|含)([^：:\d（）()]{1,14})[：:](?!//)\s*(.*)$", re.DOTALL)
_ATTACHED = re.compile(r"^[(（]?附\s*[表件录]\s*[\d一二三四五六七八九十]*[)）]?[：:]?$")
_PAGE = re.compile(
    r"^[—–\-－]\s*\d{1,4}\s*[—–\-－]$|^第\s*\d{1,4}\s*页[，,、\s]*(?:[/／]?\s*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*/\s*\d{1,4}\s*页$"
)
_CONTENTS = re.compile(r"\s*总?\s*目\s*[录次]\s*(?:(?i:contents))?\s*")
_LEVELS = (
    (re.compile(r"^[一二三四五六七八九十]{1,3}[、.．]"), 1),
    (re.compile(r"^[(（][一二三四五六七八九十]{1,3}[)）]"), 2),
    (re.compile(r"^\d{1,2}\.\d{1,2}\.\d{1,2}"), 5),
    (re.compile(r"^\d{1,2}\.\d{1,2}(?!\d|周?岁)"), 4),
    (re.compile(r"^\d{1,2}[、.．](?:(?!\d)|(?=\d{1,2}周?岁))"), 3),
    (re.compile(r"^[(（]\d{1,2}[)）]|^[①-⑳]"), 4),
)
#: Words for an administrative class as such, and the last words of names by level, told in this order.
_CLASSES = frozenset("市辖区 市辖县 市区 县级市 县市 县(市) 县（市） 区 县 郊县".split())
_SUFFIXES: tuple[tuple[tuple[str, ...], int], ...] = (
    (("省", "自治区", "特别行政区"), 1),
    (("社区", "村", "居委会", "村委会", "居民委员会", "村民委员会", "经济合作社"), 6),
    (("街道", "镇", "乡", "苏木", "街道办事处", "办事处", "镇政府", "乡政府"), 5),
    (("区", "县", "旗"), 4),
    (("市", "地区", "盟", "州"), 2),
)
#: First labels of headings: a row of years that starts with one is a heading whatever its steps.
HEADS = frozenset(
    (
        "指标 指标名称 项目 项目名称 地区 名称 年份 年度 时间 社区 街道 街镇 乡镇 区县 县区 城市 省份 "
        "单位名称 社区名称 街道名称 机构名称 行业 类别 序号 编号"
    ).split()
)
_RATIO = re.compile(
    r"(?:率|占比|比重|比例|比值|之比|指数|系数|性别比|增速|增幅|增长|同比|环比)(?:[(（][^()（）]*[)）])?$"
)


@lru_cache(maxsize=65536)
def is_total(text: str) -> bool:
    """合计 总计 小计 共计 全区 … 平均: a row that sums up others."""
    return bool(_TOTAL_WORD.search(text)) and bool(_TOTAL.match(re.sub(r"\s+", "", text)))


def is_subtotal(text: str) -> bool:
    """A total of the group it stands in, not of the whole table."""
    return bool(_SUBTOTAL.search(text))


@lru_cache(maxsize=65536)
def is_note(text: str) -> bool:
    """注：, 备注：, 说明：, 填表人：, ① … and sources."""
    return bool(_NOTE.match(text) or _NOTE_START.match(text) or _SOURCE.search(text))


def is_source(text: str) -> bool:
    """数据来源：, 资料来源：."""
    return bool(_SOURCE.search(text))


def is_continued(text: str) -> bool:
    """续表, (续), continued."""
    return len(text) < 60 and bool(_CONTINUED.search(text))


@lru_cache(maxsize=65536)
def is_unit_line(text: str) -> bool:
    """单位：… as a unit of measure, not 编制单位 (an office)."""
    return bool(_UNIT_LINE.search(text)) and not _OFFICE.search(text)


def is_labelled_unit(text: str) -> bool:
    """投入（单位：元）: the unit of one label, where several stand side by side; not the unit line of a table."""
    return bool(_LABELLED_UNIT.search(text))


@lru_cache(maxsize=65536)
def pair_of(text: str) -> tuple[str, str] | None:
    """(key, value) of a preamble line 地区：上海; None for headings like 其中：男."""
    found = _PAIR.match(text)
    return (re.sub(r"\s+", "", found[1]), found[2].strip()) if found else None


def is_contents(text: str) -> bool:
    """目录: a list of the tables of a book, whose numbers are pages."""
    return len(text) < 24 and bool(_CONTENTS.fullmatch(text))


def is_page_mark(text: str) -> bool:
    """— 1 —, 第 2 页 共 5 页: left by printing."""
    return bool(_PAGE.match(text.strip()))


def is_attached(text: str) -> bool:
    """附件1, 附表：: a page mark, not a title."""
    return bool(_ATTACHED.match(text.strip()))


@lru_cache(maxsize=65536)
def numbering(text: str) -> int:
    """Depth of a leading number: 一、1 · （一）2 · 1.3 · 1.1 or (1) 4 · 1.1.1 5; 0 without one."""
    bare = text.strip()
    if not bare[:1].isnumeric() and bare[:1] not in "(（":
        return 0
    return next((level for pattern, level in _LEVELS if pattern.match(bare)), 0)


@lru_cache(maxsize=65536)
def suffix_level(text: str) -> int:
    """Administrative level told by a name's last word: 1 province … 3 市辖区 or 县 as a class … 6 community; 0 none."""
    bare = text.strip()
    if bare.endswith((")", "）")):
        bare = re.sub(r"[(（][^()（）]*[)）]$", "", bare).removesuffix("\n")
    if bare in _CLASSES:
        return 3
    return next((level for endings, level in _SUFFIXES if bare.endswith(endings)), 0)


@lru_cache(maxsize=65536)
def is_ratio_heading(text: str) -> bool:
    """Whether a heading names a rate or share, which a unit line of counts or money cannot mean."""
    return bool(_RATIO.search(text))
