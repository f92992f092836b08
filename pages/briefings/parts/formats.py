"""The choice of the file: its format, and whose briefings are made."""

from collections.abc import Mapping

from briefings.order import FORMATS, Order
from pages.shared import address, choices

FILES = {
    ".docx": "Word 文档（.docx）",
    ".pdf": "PDF（.pdf）",
    ".png": "图片（.png）",
    ".svg": "矢量图（.svg）",
    ".xlsx": "Excel 工作簿（.xlsx）",
    ".pptx": "PowerPoint（.pptx）",
}
#: Several places at once, each a file of its own, in one zip.
EACH = {"below": "下一级每个地方各一份", "basket": "比较篮里每个地方各一份"}


def form(order: Order, below: bool, held: int) -> tuple[str, str]:
    """The file's ending, and whose briefings are made: "" this place's, else those of `EACH`'s key, in one zip.

    `below`: whether there are places one level down; `held`: how many are in the basket.
    """
    endings = FORMATS[order.kind]
    forms = {ending: FILES[ending] for ending in endings}
    ending = choices.one_of("文件格式", "file", forms, named("file", forms))
    whose = {"": "这个地方", "below": EACH["below"], "basket": f"{EACH['basket']}（{held} 个）"}
    offered = [key for key in whose if key == "" or (key == "below" and below) or (key == "basket" and held > 1)]
    if len(offered) == 1:
        return ending, ""
    scopes = {key: whose[key] for key in offered}
    return ending, choices.one_of("写哪些地方", "whose", scopes, named("whose", scopes))


def named(name: str, options: Mapping[str, str]) -> str:
    """What the URL names if it is one of the options, else the first of them."""
    value = address.get(name) or ""
    return value if value in options else next(iter(options))
