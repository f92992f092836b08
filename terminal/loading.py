"""`load`: workbooks received, with what their sender says beside them."""

import argparse
from argparse import Namespace
from pathlib import Path
from typing import Any

import workflow
from catalogue.places import register_of
from terminal import showing


def add_words(load: Any) -> None:
    """The options of `load`, on its own subparser."""
    load.add_argument("paths", nargs="+", type=Path, metavar="文件、目录或 zip")
    load.add_argument("--year", type=int, help="年份；仅在表中没有写明时使用")
    load.add_argument("--year-in-name", action="store_true", help="表中没有写明年份时，取文件名里的年份，并记入表式")
    load.add_argument("--within", help="所属地方（代码或名称）；仅在表中没有写明时使用")
    load.add_argument("--from", dest="sender", default="", help="报送单位或人员")
    load.add_argument("--layout", default="", help="按哪个已存的表式读；还没有的，以此名保存")
    load.add_argument(
        "--means", action="append", default=[], type=meaning, metavar="表头=数据项",
        help="认不出的表头是哪个数据项，可重复；记入表式",
    )  # fmt: skip
    load.add_argument(
        "--unit", action="append", default=[], type=pair("表头=单位"), metavar="表头=单位",
        help="没有写明单位的表头用什么单位，可重复；记入表式",
    )  # fmt: skip
    load.add_argument(
        "--place", action="append", default=[], type=pair("名称=代码"), metavar="名称=代码",
        help="名录里没有的名称指哪一处，可重复；以后照办",
    )  # fmt: skip
    load.add_argument(
        "--new-place", action="append", default=[], type=new_place, metavar="名称=上级代码@设立年月",
        help="名录里没有的新地方，登记在哪个上级之下、从何时起，可重复",
    )  # fmt: skip
    load.add_argument("--without-personal", action="store_true", help="含个人信息时只读数字列，收存去掉个人信息的副本")
    load.add_argument("--again", action="store_true", help="已收过的同一份文件，按现有的登记和表式重新读一遍")
    load.add_argument("--dry-run", action="store_true", help="只读不存")


def meaning(text: str) -> tuple[str, str]:
    """社区工作人员=community_workers → the pair; nothing after the sign: no item."""
    heading, sign, id = text.rpartition("=")
    if not sign or not heading:
        raise argparse.ArgumentTypeError(f"“{text}”应写成 表头=数据项编号")
    return heading, id


def pair(form: str) -> Any:
    """A reader of `left=right`, both there; `form` says how it is written."""

    def read(text: str) -> tuple[str, str]:
        left, _, right = (part.strip() for part in text.rpartition("="))
        if not left or not right:
            raise argparse.ArgumentTypeError(f"“{text}”应写成 {form}")
        return left, right

    return read


def new_place(text: str) -> tuple[str, str, str]:
    """新苑社区=990101001@2024-05 → the name, the place above, since when."""
    name, _, rest = (part.strip() for part in text.rpartition("="))
    parent, _, since = (part.strip() for part in rest.rpartition("@"))
    if not name or not parent or not since:
        raise argparse.ArgumentTypeError(f"“{text}”应写成 名称=上级代码@设立年月，如 新苑社区=330211001@2024-05")
    return name, parent, since


def load(asked: Namespace) -> tuple[list[dict[str, Any]], str, int]:
    """The JSON document, the tables for people and the exit code: 1 where a person must look at something."""
    register = register_of(asked.data)
    said = workflow.Asked(
        year=asked.year,
        within=register.resolve(asked.within).code if asked.within else None,
        layout=asked.layout,
        means=dict(asked.means),
        without_personal=asked.without_personal,
        sender=asked.sender,
        units=dict(asked.unit),
        year_in="file" if asked.year_in_name else "",
        places={name: register.resolve(code).code for name, code in asked.place},
        new_places={name: (register.resolve(above).code, since) for name, above, since in asked.new_place},
        again=asked.again,
    )
    done = workflow.load(asked.data, asked.paths, asked=said, dry_run=asked.dry_run)
    return (
        [showing.loaded_document(one) for one in done],
        showing.loaded(done, asked.dry_run),
        int(any(one.troubled for one in done)),
    )
