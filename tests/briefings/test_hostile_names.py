"""A thousand names meant to break an export break none, and none of them becomes a formula."""

import random
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pptx import Presentation

from briefings.batch import file_name
from briefings.gate import clean, masked
from briefings.kinds import WRITTEN
from briefings.making import made
from briefings.material import Material, Traced
from tests.briefings.parts import cell, material, order
from tests.charts.answers import answer

SEEDS = [
    "=1+1", "=cmd|' /C calc'!A0", "+SUM(A1)", "-2", "@SUM(1)", "\t=1", "＝1+1", "<b>&\"'", "]]>", "{{ 7*7 }}",
    "{% for %}", "#link(\"x\")[y]", "$ x $", "\x00\x01\x0b", "\ud800", "\u202e反", "a\u200bb", "\ufffe", "../../etc",
    "C:\\con.txt", "x" * 400, "社区\n换行", "13812345678", "https://x.example/?a=1&b=2", "![](http://x)", "&amp;",
    "_x0000_", "𠮷㙍社区", "é̂̃", "🏠社区", " ", "", "'; DROP TABLE--", "%s%n", "\\u0000", "*/_#@",
    "第1社区", "￥,.", "“”", "1E5", "0x41", "--", "->", "null", "NaN",
]  # fmt: skip


def names() -> list[str]:
    chance = random.Random(7)
    return [chance.choice(SEEDS) + chance.choice(SEEDS) + (chance.choice(SEEDS) if n % 3 else "") for n in range(1000)]


@pytest.fixture(scope="module")
def hostile() -> Material:
    lower = []
    for n, name in enumerate(names()):
        one = answer("x", "10", "short", gap="20", need=str(2000 - n), area=f"990101{n:06}", level="community")
        lower.append(replace(one, area_name=name))
    own = answer("某区", "10", "short", gap="20", need="5")
    text = cell("990101", "households", "5", text="=1+1")
    bad = replace(text, workbook='=HYPERLINK("x").xlsx', sheet="+s", area_name="@n")
    traces = {("990101", own.indicator): Traced("", (bad,), ())} | {
        (a.area, a.indicator): Traced("", (replace(bad, area=a.area, area_name=a.area_name),), ()) for a in lower
    }
    return material([own], lower, traces, name="=某区\x00<&")


@pytest.fixture(scope="module")
def report(hostile: Material) -> bytes:
    return made(hostile, order("report"), ".docx")


@pytest.mark.parametrize(
    ("kind", "ending"), [("report", ".docx"), ("report", ".pdf"), ("slides", ".pptx"), ("annex", ".xlsx")]
)
def test_no_name_breaks_an_export(hostile: Material, report: bytes, kind: str, ending: str) -> None:
    content = report if ending == ".docx" else made(hostile, order(kind), ending)  # type: ignore[arg-type]
    if ending == ".docx":
        assert open_word(BytesIO(content)).tables
    elif ending == ".pptx":
        assert len(Presentation(BytesIO(content)).slides) > 3
    elif ending == ".pdf":
        assert content.startswith(b"%PDF")
    else:
        book = load_workbook(BytesIO(content))
        live = [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
        assert all(c.parent.title in ("指标", "逐个社区") and c.column_letter in "CDFKLM" for c in live)
        shown = {c.value for c in book["数据"]["B"][1:]}
        assert {masked(clean(n))[0] for n in names()} - {""} <= shown | {None}


def test_every_single_name_is_written_as_it_reads(hostile: Material, report: bytes) -> None:
    document = WRITTEN["report"](hostile, order())
    cells = open_word(BytesIO(report)).element.body.iter(qn("w:tc"))
    text = "\n".join("".join(t.text or "" for t in c.iter(qn("w:t"))) for c in cells)
    assert all(masked(clean(name))[0] in text for name in names()[:10])
    assert document.masked or not any("13812345678" in name for name in names()[:10])


@pytest.mark.parametrize("name", names()[:200])
def test_file_names_are_safe(name: str) -> None:
    shown = file_name(name, "990101", 2024, order(), ".docx")
    assert (
        not set(shown) & set('\\/:*?"<>|\n\t ')
        and len(shown.encode("utf-8")) < 255
        and shown.endswith("_调研报告.docx")
    )
