"""`places` and `change`: what a person said of places: names, new places, mergers, splits, new names."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any, get_args

import workflow
from catalogue.answers import EditionAnswer
from catalogue.faults import UsedWrongly
from catalogue.local_places import KINDS, ChangeKind, LocalPlace, PlaceChange, PlaceName
from catalogue.places import register_of
from catalogue.register import Register
from terminal.output import table
from workflow.place_answers import KeptAnswer

Said = tuple[Any, str]


def add_words(places: Any, change: Any) -> None:
    """The options of both, each on its own subparser."""
    places.add_argument("--withdraw", metavar="文件", help="撤回这一条（文件名见列表），并发布新版本")
    places.add_argument("--by", default="", help="谁撤回的")
    places.add_argument("--why", default="", help="为什么撤回")
    change.add_argument("place", metavar="地方", help="发生变更的地方（代码或名称）")
    kinds = "、".join(f"{kind} {said}" for kind, (_, _, said) in KINDS.items())
    change.add_argument("--kind", required=True, choices=get_args(ChangeKind), help=f"怎样变更：{kinds}")
    change.add_argument("--into", action="append", default=[], metavar="地方", help="变成了哪里（代码或名称），可重复")
    change.add_argument("--when", required=True, metavar="日期", help="从何时起：2024、2024-05 或 2024-05-01")
    change.add_argument("--source", required=True, help="依据：批复、公告及文号")
    change.add_argument("--name", default="", help="变更前的名称（默认取名录里的名称）")
    change.add_argument("--by", default="", help="谁登记的")


def places(asked: Namespace) -> Said:
    """Every answer that counts; with --withdraw, what is left after. Raises UsedWrongly for an unknown file."""
    told = ""
    if asked.withdraw:
        known = [kept.file for kept in workflow.place_answers(asked.data)]
        if asked.withdraw not in known:
            listed = "、".join(known) or "还没有任何登记"
            raise UsedWrongly(f"没有登记“{asked.withdraw}”。现有：{listed}。请照列表里的文件名写。")
        edition = workflow.withdraw_place_answer(asked.data, asked.withdraw, by=asked.by, why=asked.why)
        told = f"已撤回 {asked.withdraw}。{_published(edition)}\n\n"
    register, kept = register_of(asked.data), workflow.place_answers(asked.data)
    rows = [(one.file, *_said(one, register), one.answer.said_by, one.answer.said_at) for one in kept]
    shown = table(("文件", "登记", "从何时起", "依据", "谁", "何时登记"), rows)
    return [{"file": one.file, **_document(one)} for one in kept], told + shown


def change(asked: Namespace) -> Said:
    """The change kept and the edition published. Raises UsedWrongly saying what does not agree."""
    register = register_of(asked.data)
    code = register.resolve(asked.place).code
    into = [register.resolve(place).code for place in asked.into] or ([code] if asked.kind == "renamed" else [])
    edition, changes = workflow.record_change(
        asked.data, code, into, asked.when, asked.kind, source=asked.source, by=asked.by, name=asked.name
    )
    document = {"change": changes[-1].model_dump(), "edition": asdict(edition) if edition else None}
    return document, f"已登记：{_change(changes[-1], register)}，自 {asked.when} 起。{_published(edition)}"


def _document(kept: KeptAnswer) -> dict[str, Any]:
    kind = kept.file.partition("/")[0]
    return {"kept_as": kind, **kept.answer.model_dump()}


def _published(edition: EditionAnswer | None) -> str:
    return f"已发布第 {edition.number} 版。" if edition else "还没有任何版本，下次收件时生效。"


def _said(kept: KeptAnswer, register: Register) -> tuple[str, str, str]:
    one = kept.answer
    if isinstance(one, LocalPlace):
        until = f"—{one.until}" if one.until else ""
        return f"新地方 {register.path_name(one.code)}（{one.code}）", one.since + until, one.why
    if isinstance(one, PlaceName):
        within = f"{register.path_name(one.within)}的" if one.within else ""
        return f"{within}“{one.text}”指{register.path_name(one.code)}（{one.code}）", "", one.why
    return _change(one, register), one.when, one.source


def _change(one: PlaceChange, register: Register) -> str:
    into = "、".join(f"{register.path_name(code)}（{code}）" for code in one.to)
    return f"{one.name}（{one.code}）{KINDS[one.kind][2]}{into}"
