"""The answers as tables for people, in Chinese. Adds nothing to them and computes nothing."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from catalogue.answers import EditionAnswer, ObservationAnswer, TraceAnswer
from catalogue.reading import CatalogueFault
from terminal.output import table
from workflow import LoadedFile

STATUS = {"loaded": "已收下", "unchanged": "已有相同收件，未作改动", "refused": "拒收"}
_TRIED = {**STATUS, "loaded": "可以收下（试读，没有保存）"}


def loaded_document(one: LoadedFile) -> dict[str, Any]:
    """One file's entry of `load --json`: every field, with each column as an object."""
    entry = {f.name: getattr(one, f.name) for f in fields(one)}
    entry["tables"] = [
        {
            "sheet": t.sheet,
            "range": t.range,
            "columns": [dict(zip(("heading", "item", "unit"), c, strict=True)) for c in t.columns],
        }
        for t in one.tables
    ]
    return entry


def loaded(done: Sequence[LoadedFile], tried: bool = False) -> str:
    """What became of each file, then its problems, its failed checks and its unmapped columns.

    `tried`: nothing was kept, nor compared with what earlier workbooks said.
    """
    status = _TRIED if tried else STATUS
    parts = [
        table(
            ("文件", "结果", "观测数", "问题数", "核对项"),
            [(d.file, status[d.status], d.observations, len(d.problems), len(d.checks)) for d in done],
        )
    ]
    for one in done:
        if one.reason:
            parts.append(f"【{one.file}】{one.reason}")
        if one.personal_data:
            parts.append(table(("工作表", "单元格", "类别"), [(p.sheet, p.cell, p.kind) for p in one.personal_data]))
        if one.blanked:
            where = table(("工作表", "单元格", "类别"), [(p.sheet, p.cell, p.kind) for p in one.blanked])
            parts.append(f"【{one.file}】收存的是去掉个人信息的副本，以下单元格已留空：\n{where}")
        if one.problems:
            parts.append(f"【{one.file}】需要处理的问题：\n{problems(one.problems)}")
        unmapped = [(t.sheet, h, u) for t in one.tables for h, item, u in t.columns if item is None]
        if unmapped:
            parts.append(f"【{one.file}】未对应到数据项的列（未采用）：\n{table(('工作表', '表头', '单位'), unmapped)}")
    if tried:
        parts.append("试读没有保存；与先前收件不一致的数，正式导入时才核对。")
    return "\n\n".join(parts)


def problems(found: Sequence[Any]) -> str:
    """Problems, one line each; takes Problem records or their JSON objects."""
    keys = ("sheet", "cell", "found", "wanted", "do")
    rows = [[p[k] if isinstance(p, dict) else getattr(p, k) for k in keys] for p in found]
    return table(("工作表", "单元格", "发现", "应当", "请"), rows)


def tidy(document: dict[str, Any]) -> str:
    """A reading: what each table is and its figures."""
    parts = [f"【{document['file']}】共读出 {len(document['tables'])} 张表"]
    if document.get("refused"):
        parts.append(document["refused"])
    for t in document["tables"]:
        parts.append(f"{t['sheet']}!{t['range']} {t['title']}（单位：{t['unit'] or '未注明'}）行数：{t['rows']}")
        rows = [
            (" / ".join(c["row"]), " · ".join(c["heading"]), c["period"], c["text"], c["unit"], c["cell"])
            for c in t["cells"]
        ]
        parts.append(table(("行", "表头", "时期", "原文", "单位", "单元格"), rows))
    if document["problems"]:
        parts.append(problems(document["problems"]))
    return "\n\n".join(parts)


def observations(rows: Sequence[ObservationAnswer]) -> str:
    """Observations with where they stood."""
    return table(
        ("地方", "年份", "数据项", "数值", "单位", "状态", "原文", "出处", "已被替代"),
        [
            (r.area_name, r.year, r.item, r.value, r.unit, r.status, r.text, f"{r.workbook}·{r.sheet}·{r.cell}",
             "是" if r.superseded else "")
            for r in rows
        ],
    )  # fmt: skip


def trace(answer: TraceAnswer) -> str:
    """Formula, cells, clause."""
    s = answer.standard
    law = f"{s.document} {s.number} {s.clause}" if s else "无适用标准"
    return f"{answer.formula}\n\n依据：{law}\n版本：第 {answer.edition} 版\n\n{observations(answer.inputs)}"


def editions(rows: Sequence[EditionAnswer]) -> str:
    """Editions, one line each."""
    return table(
        ("版本", "发布时间", "收件数", "观测数", "当前"),
        [(r.number, r.built_at, r.receipts, r.observations, "是" if r.current else "") for r in rows],
    )


def faults(found: Sequence[CatalogueFault]) -> str:
    """What `check` found."""
    if not found:
        return "目录声明、收件和当前版本均完好。"
    return table(("文件", "位置", "发现", "应当"), [(f.file, f.key, f.found, f.wanted) for f in found])
