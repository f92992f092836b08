"""The annex's sheets in words: what the workbook is, and the 批注 people wrote to its figures."""

from collections.abc import Sequence
from typing import Any

from briefings.annex_book import Book
from briefings.material import Material
from loaders.receiving.annotations import Annotation


def remark_sheet(book: Book, material: Material, notes: Sequence[Annotation]) -> None:
    """What people wrote to figures of the place or below it in this year; no sheet without one. Withdrawn: left out."""
    place, known = material.place.code, material.catalogue.indicators
    here = [
        note
        for note in notes
        if note.year == material.year and not note.withdrawn_at and (place == "0" or note.area.startswith(place))
    ]
    if not here:
        return
    sheet = book.sheet("批注")
    book.head(sheet, ("地方", "代码", "指标", "批注", "署名", "时间"), (16, 14, 30, 70, 16, 17))
    names = {a.area: a.area_name for a in (*material.communities, *material.below, *material.answers)}
    for line, note in enumerate(here, 2):
        title = known[note.indicator].title if note.indicator in known else note.indicator
        when = note.at[:16].replace("T", " ")
        cells = (names.get(note.area, ""), note.area, title, note.text, note.author, when)
        for column, text in zip("ABCDEF", cells, strict=True):
            book.text(sheet, f"{column}{line}", text)


def notes_sheet(book: Book, sheet: Any, material: Material, lines: Sequence[str], masks: Sequence[str]) -> None:
    """What this workbook is, how to use it, what stands behind it."""
    book.head(sheet, ("项目", "内容"), (16, 110))
    entries = [("名称", f"{material.full_name}{material.year}年社区服务能力数据附件")]
    entries += [tuple(line.split("：", 1)) for line in lines]  # type: ignore[misc]
    entries += [
        (
            "怎样使用",
            "“数据”表浅黄色数值可以改动，“指标”和“逐个社区”表的数值、差距、缺口随之变动；“版本内数值”列不变，供对照。",
        ),
        (
            "公式",
            "能由所列单元格算出、且与版本内数值一致的，写成公式；其余（推算、自报、按规模分档）写成数值，不作推测。",
        ),
        ("判定", "“判定”一列是本版本的判定，改动数据后不会自动变更。"),
        ("个人信息", "导出前已遮盖：" + "、".join(masks) if masks else "未发现需要遮盖的内容。"),
    ]
    for line, (name, words) in enumerate(entries, 2):
        book.text(sheet, f"A{line}", name)
        book.text(sheet, f"B{line}", words)
