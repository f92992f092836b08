"""`verify`: the figures of a text against what we hold."""

from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from catalogue.checked_answers import CheckedFigure, CheckedText
from catalogue.places import register_of
from terminal.output import table
from workflow.verifying import verify as verified
from workflow.verifying.telling import RESULT, spoken_of, worst_first


def add_words(verb: Any) -> None:
    """The options of `verify`, on its own subparser."""
    verb.add_argument("path", type=Path, metavar="文件")
    verb.add_argument("--area", help="这份材料说的是哪里（代码或名称）；文中另写明的地方以文中为准")
    verb.add_argument("--year", type=int, help="文中没有写明年份的数字按哪一年核对（默认为最近有数据的一年）")


def verify(asked: Namespace) -> tuple[CheckedText, str, int]:
    """The JSON document, the same for people, and 1 where a figure differs from what we hold."""
    area = register_of(asked.data).resolve(asked.area).code if asked.area else None
    found = verified(asked.data, asked.path, area, asked.year, asked.edition)
    return found, _told(found), int(any(one.result == "differs" for one in found.figures))


def _told(found: CheckedText) -> str:
    if not found.figures:
        return f"{found.file} 里没有找到带单位的数字。"
    lines = [_line(one) for one in worst_first(found.figures) if one.result != "not_checked"]
    counts: Counter[str] = Counter(one.result for one in found.figures)
    summary = "　".join(f"{word} {counts[key]}" for key, word in RESULT.items() if counts[key])
    parts = [table(("结果", "位置", "文中数字", "地方", "年份", "说的是", "应当", "请"), lines)] if lines else []
    left = [(one.at, one.found, one.do) for one in found.figures if one.result == "not_checked"]
    parts += [f"以下数字没有核对：\n{table(('位置', '数字和原因', '请'), left)}"] if left else []
    parts.append(f"{found.file} 共 {len(found.figures)} 个数字：{summary}。按第 {found.edition} 版核对。")
    return "\n\n".join(parts)


def _line(one: CheckedFigure) -> tuple[Any, ...]:
    return RESULT[one.result], one.at, one.text, one.area_name, one.year, spoken_of(one), one.wanted, one.do
