"""What the fields of forms are called, and which of them ask for a figure, a place or a time."""

import re
from collections.abc import Sequence

from loaders.figures.unit_labels import split_unit
from loaders.tables.labels import label, unmarked

#: Of a column of labels, how many must be known fields.
LEAST_FIELDS = 0.6
#: What the fields of forms are called.
FIELD = re.compile(
    r"(?:名称|姓名|地址|电话|人口|户数|人数|面积|时间|日期|数量?|经费|金额|[率比]|网格|职工|工作者|网格员|党员|志愿者|用房|收入|支出|资金"
    r"|编制|类型|类别|性质|负责人|书记|主任|邮编|编码|代码|情况|年份|年度|联系人|组织|床位|车位|小区|楼栋|低保|老年人|儿童|居民户?|住户|老人|志愿者|投入"
    r"|残疾人|场所|工资|福利|报酬|薪酬|补贴|人次|班次|场次|台账|报表|牌子|托位|覆盖|(?:所属|所在)[^\s]{1,6}|填报人|填表人|审核人)(?:总计|合计|总额|总量)?$|^(?:社区|村|街道|乡镇|镇街|街镇)$"
)
#: Fields answered in words, dates or numbers that count nothing.
WORDS = re.compile(
    r"名称|姓名|地址|电话|手机|时间|日期|代码|编码|编号|邮编|负责人|书记|主任|联系人|填报人|填表人|审核人|年份|年度|类型|类别|性质"
    r"|情况$|所属|所在|备注|说明|是否"
)
PLACE = re.compile(
    r"^(?:社区|村|街道|乡镇|镇街|街镇|单位|地区|区县|机构)(?:[(（]村[)）])?(?:全)?名称$|^(?:填报单位|名称|社区|村)$"
)
WITHIN = re.compile(r"^(?:所属|所在)|^(?:街道|乡镇|镇街|街镇|区县|县区|市|省)$")
TIME = re.compile(r"^(?:统计|数据|填报|报告)?(?:年份|年度)$|^(?:统计|数据|截止|截至)(?:时间|日期|时点)$")
ASIDE = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*(?!\d)|[(（][^()（）]*[)）]")


def is_field(text: str) -> bool:
    """Whether a text is what a field of a form is called, or states the unit of its figure."""
    return bool(FIELD.search(bare(text)) or split_unit(unmarked(text))[1])


def is_place(texts: Sequence[str]) -> bool:
    """Whether the first of some texts asks for the name of the place."""
    return bool(texts) and bool(PLACE.search(bare(texts[0])))


def bare(text: str) -> str:
    """A field without its number, unit, colon and star."""
    return ASIDE.sub("", split_unit(label(text))[0]).rstrip("：:*＊ ")
