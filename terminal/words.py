"""Options that several verbs share, worded once."""

from typing import Any, get_args

from catalogue.answers import Rule


def add_rule(verb: Any) -> None:
    """`--rule`: which standard binds where several speak."""
    verb.add_argument("--rule", choices=get_args(Rule), default="nearest", help="就近、从严、国家")


def add_area(verb: Any) -> None:
    """`--area`, which must be said."""
    verb.add_argument("--area", required=True, help="地方（代码或名称）")


def add_edition(verb: Any) -> None:
    """`--edition`: an old edition answers as it did."""
    verb.add_argument("--edition", type=int, help="按哪一个版本回答（默认为当前版本）")
