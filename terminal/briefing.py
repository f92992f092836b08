"""`brief`: a briefing as a file, for one place or, with `--each`, one for every place one level down in a zip."""

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

import metrics
from briefings.order import CLASSES, FORMATS, KINDS, Handling, Kind, Order
from catalogue.beijing import today
from catalogue.faults import UsedWrongly
from catalogue.places import register_of
from terminal.words import add_edition, add_rule

#: What a file is when its kind is not said.
BY_ENDING: dict[str, Kind] = {".xlsx": "annex", ".pptx": "slides"}


def add_words(brief: Any) -> None:
    """The options of `brief`, on its own subparser."""
    brief.add_argument(
        "--area", required=True, action="append", help="地方（代码或名称）；可重复，多个地方装进一个 zip"
    )
    brief.add_argument("--year", type=int, help="年份（默认为最近有数据的一年）")
    brief.add_argument(
        "--kind",
        choices=tuple(KINDS),
        help="不写则按文件后缀：.xlsx 为附件，.pptx 为幻灯片，其余为报告。"
        + "、".join(f"{k} {v}" for k, v in KINDS.items()),
    )
    brief.add_argument("--asks", type=Path, metavar="文件", help="答复用：逐条编号的诉求（.txt 或 .docx）")
    brief.add_argument("--template", type=Path, metavar="文件", help="自备的红头模板（.docx，内有 {{ 正文 }} 标记）")
    brief.add_argument(
        "--out", type=Path, required=True, metavar="文件", help=".docx .pdf .png .svg .xlsx .pptx；成批时为 .zip"
    )
    brief.add_argument("--each", action="store_true", help="下一级每个地方各一份，装进一个 zip")
    brief.add_argument(
        "--format", choices=sorted({e for ends in FORMATS.values() for e in ends}), help="zip 里每份文件的后缀"
    )
    add_rule(brief)
    brief.add_argument("--notes", action="store_true", help="数据附件里附上批注")
    add_edition(brief)
    brief.add_argument("--to", default="", help="主送单位")
    brief.add_argument("--signed", default="", help="落款单位")
    brief.add_argument("--date", type=date.fromisoformat, default=None, help="成文日期，如 2024-05-14（默认今天）")
    brief.add_argument("--subject", default="", help="答复用：建议或提案的题目")
    brief.add_argument("--class", dest="handled", choices=tuple(CLASSES), default="", help="答复用：办理类别")
    brief.add_argument("--deadline", default="", help="答复用：办理期限")
    brief.add_argument("--with", dest="together", action="append", default=[], help="答复用：会办单位，可重复")


def brief(asked: Namespace) -> tuple[dict[str, Any], str, int]:
    """The JSON document, the sentence for people and the exit code. Raises UsedWrongly, FileRefused, StoreBroken."""
    # Office libraries take longer to import than most verbs take to answer; only this one needs them.
    from briefings.batch import Left, basket_of, batch
    from briefings.making import brief as make
    from briefings.making import ending_of

    order = _order(asked)
    edition = metrics.open_edition(asked.data, asked.edition)
    areas = [register_of(asked.data).resolve(text).code for text in asked.area]
    left: list[Left] = []
    if asked.each or len(areas) > 1:
        if asked.out.suffix.lower() != ".zip":
            raise UsedWrongly("多个地方的材料装进一个 zip，请把 --out 写成 .zip 文件。")
        if asked.each:
            areas = [code for area in areas for code in basket_of(edition, area)]
        ending = ending_of(order, f"份{asked.format or FORMATS[order.kind][0]}")
        content, left = batch(edition, areas, asked.year, order, ending, asked.rule, _tell)
    else:
        template = _read(asked.template) if asked.template else None
        content = make(edition, areas[0], asked.year, order, asked.out.name, asked.rule, template)
    _write(asked.out, content)
    document = {
        "file": str(asked.out),
        "kind": order.kind,
        "areas": areas,
        "edition": edition.number,
        "bytes": len(content),
        "left_out": [{"area": one.area, "reason": one.reason} for one in left],
    }
    sentence = f"已写出{KINDS[order.kind]}：{asked.out}（{len(areas) - len(left)}份，数据第{edition.number}版）"
    missing = "".join(f"\n未导出 {one.words}" for one in left)
    return document, sentence + missing, int(bool(left))


def _order(asked: Namespace) -> Order:
    from briefings.asks import asks_of_file
    from loaders.receiving.annotations import annotations

    asks = asks_of_file(asked.asks.name, _read(asked.asks)) if asked.asks else ()
    handling = Handling(asks, asked.subject, asked.handled, asked.deadline, tuple(asked.together))
    kind = asked.kind or BY_ENDING.get(asked.out.suffix.lower(), "report")
    notes = tuple(annotations(asked.data)) if asked.notes else ()
    return Order(kind, asked.date or today(), asked.to, asked.signed, handling, notes)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise UsedWrongly(f"读不到文件 {path}。请检查路径。") from fault


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as fault:
        raise UsedWrongly(f"写不了文件 {path}。请检查目录是否存在、是否有权限。") from fault


def _tell(number: int, of: int, name: str) -> None:
    """Progress goes to the error stream: standard output is one JSON document."""
    sys.stderr.write(f"\r{number}/{of} {name}　")
    if number == of:
        sys.stderr.write("\n")
    sys.stderr.flush()
