"""The words of the command line, in Chinese. One subcommand per verb; wrong usage exits 2."""

import argparse
import os
from pathlib import Path
from typing import NoReturn

from catalogue.faults import UsedWrongly
from terminal import briefing, burden, loading, places, problems, standards, verifying
from terminal.words import add_area, add_edition, add_rule

LEVELS = ("community", "town", "county", "city", "province")


class Parser(argparse.ArgumentParser):
    """argparse with its errors raised, so that they are told like any other."""

    def error(self, message: str) -> NoReturn:
        """Raises UsedWrongly with the usage line beside the fault."""
        raise UsedWrongly(f"命令写法有误：{message}\n{self.format_usage().strip()}")


def parser() -> Parser:
    """The whole command line."""
    root = Parser(prog="capacity.py", description="社区服务能力看板：收件、读表、算差距、溯源。")
    root.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("CAPACITY_DATA", "data")),
        help="收件与版本所在目录（默认取环境变量 CAPACITY_DATA，否则为 data）",
    )
    verbs = root.add_subparsers(dest="verb", required=True, metavar="命令", parser_class=Parser)

    def verb(name: str, help_text: str) -> Parser:
        added: Parser = verbs.add_parser(name, help=help_text, description=help_text)
        added.add_argument("--json", action="store_true", help="只输出一份 JSON（UTF-8）")
        return added

    loading.add_words(verb("load", "收下工作簿，读出数据并发布新版本"))
    read = verb("read", "把任意工作簿读成规整的数据，不保存")
    read.add_argument("path", type=Path, metavar="文件")
    read.add_argument("--sheet", help="只读这一张工作表")

    seen = verb("observations", "列出每个单元格说了什么")
    seen.add_argument("--area", help="地方（代码或名称），含其下级")
    seen.add_argument("--year", type=int, help="年份")
    seen.add_argument("--item", help="基础数据项的标识")

    gaps = verb("gaps", "对照政策标准算差距和缺口")
    add_area(gaps)
    gaps.add_argument("--level", choices=LEVELS, help="列出其下这一级的每个地方")
    gaps.add_argument("--year", type=int, help="年份（默认为最近有数据的一年）")
    gaps.add_argument("--indicator", action="append", default=[], help="指标标识，可重复；不写则为全部")
    add_rule(gaps)
    gaps.add_argument("--standard", help="指定按哪一条标准判定（标准编号）")

    trace = verb("trace", "一个数字的来历：公式、单元格、条款、版本")
    add_area(trace)
    trace.add_argument("--indicator", required=True, help="指标标识")
    trace.add_argument("--year", type=int, required=True, help="年份")
    add_rule(trace)

    law = verb("standards", "列出每一条有规定的标准：哪条作准，其余为何不作准")
    standards.add_words(law)

    weight = verb("burden", "一项差距的分量：低于标准的户数、补齐的钱、各部分的分布、本级数与汇总")
    burden.add_words(weight)

    checked = verb("verify", "核对一份文字材料里的数字（.docx、.txt、.md）")
    verifying.add_words(checked)

    for question in (seen, gaps, trace, law, weight, checked):
        add_edition(question)

    briefing.add_words(verb("brief", "写成公文格式的材料：报告、答复、一页简报、附件、幻灯片"))

    verb("check", "检查目录声明、收件和当前版本是否完好")
    problems.add_words(verb("problems", "问题台账：在用收件的每个问题和它的处理情况"))
    places.add_words(
        verb("places", "列出登记过的地方变更、新地方和名称"),
        verb("change", "登记一个地方的撤并、拆分、更名，并发布新版本"),
    )
    verb("build", "用全部收件重新发布一个版本")
    verb("editions", "列出已发布的版本")
    withdraw = verb("withdraw", "撤回一份收件（原件保留），并发布新版本")
    withdraw.add_argument("sha", metavar="SHA", help="收件的 sha256，可只写前若干位")
    withdraw.add_argument("--by", default="", help="谁撤回的")
    withdraw.add_argument("--why", default="", help="为什么撤回")
    serve = verb("serve", "在本机打开看板")
    serve.add_argument("--port", type=int, default=8501, help="端口（默认 8501）")
    return root
