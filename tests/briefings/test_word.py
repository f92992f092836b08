"""The Word file, reopened: its form, its links, and every number in it found in the answers."""

import re
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree
from openpyxl import load_workbook

from briefings.document import Chart, Document
from briefings.kinds import WRITTEN
from briefings.material import Material
from briefings.numbers import decimals_for, gap_said, said
from briefings.print_data import print_data
from briefings.sentences import silence
from briefings.word_file import word_file
from charts.numbers import shown
from tests.briefings.parts import figures_of, order

ASKS = ("增加社区工作者", "扩大社区服务设施面积")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def first_number(text: str) -> str:
    found = NUMBER.search(text)
    assert found, text
    return found.group()


@pytest.fixture(scope="module", params=["report", "onepage", "reply"])
def document(request: pytest.FixtureRequest, district: Material) -> Document:
    asks = {"asks": ASKS} if request.param == "reply" else {}
    return WRITTEN[request.param](district, order(request.param, recipient="市人大常委会", signature="某局", **asks))


def test_the_page_is_that_of_an_official_document(district: Material) -> None:
    word = open_word(BytesIO(word_file(WRITTEN["report"](district, order()))))
    section = word.sections[0]
    assert [round(side.mm) for side in (section.top_margin, section.bottom_margin)] == [37, 35]
    assert [round(side.mm) for side in (section.left_margin, section.right_margin)] == [28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297) and Mm(210)
    body = word.styles["公文正文"]
    assert body.paragraph_format.line_spacing == Pt(28) and body.font.size == Pt(16)
    fonts = body.element.rPr.rFonts
    assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {"仿宋_GB2312"}
    assert word.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").get(qn("w:eastAsia")) == "zh-CN"
    assert word.settings.odd_and_even_pages_header_footer
    assert [p.text for p in (section.footer.paragraphs[0], section.even_page_footer.paragraphs[0])] == ["— 1 —"] * 2


def test_every_link_has_its_bookmark_both_ways(document: Document) -> None:
    word = open_word(BytesIO(word_file(document)))
    anchors = [e.get(qn("w:anchor")) for e in word.element.iter(qn("w:hyperlink"))]
    names = [e.get(qn("w:name")) for e in word.element.iter(qn("w:bookmarkStart"))]
    ids = [e.get(qn("w:id")) for e in word.element.iter(qn("w:bookmarkStart"))]
    assert set(anchors) <= set(names) and len(names) == len(set(names)) and len(ids) == len(set(ids))
    used = {document.number_of(f.evidence) for f in figures_of(document)}
    used |= {document.number_of(key) for b in document.blocks if isinstance(b, Chart) for key in b.evidence}
    assert used and 0 not in used
    assert {f"zj_{n}" for n in used} <= set(anchors) and {f"yy_{n}" for n in used} <= set(anchors)


def test_every_number_in_the_text_is_an_answers(document: Document, district: Material) -> None:
    """Without the figures that carry evidence, what is left holds numbers of titles, clauses and dates only."""
    word = open_word(BytesIO(word_file(document)))
    body = word.element.body
    linked = {r for link in body.iter(qn("w:hyperlink")) for r in link.iter(qn("w:r"))}
    judges = [a.standard for a in district.answers if a.standard is not None]
    words = [f"{s.document} {s.number} {s.clause} {s.target_year}" for s in judges]
    words += [a.title for a in district.answers] + [a.reason for a in district.answers]
    words += [document.title, f"{district.year}年", "2026年11月22日", f"{len(ASKS)}条"]
    known = set(NUMBER.findall(" ".join(words)))
    seen = 0
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        if style in ("Body2", "Plain2"):
            runs = [r for r in paragraph.iter(qn("w:r")) if r not in linked]
            free = "".join(t.text or "" for r in runs for t in r.iter(qn("w:t")))
            assert set(NUMBER.findall(re.sub(r"^\d+\.", "", free))) <= known, free
            seen += 1
    assert seen > 3


def test_figures_are_the_answers_rounded_once(document: Document, district: Material) -> None:
    known: set[str] = set()
    for a in (*district.answers, *district.below, *district.communities):
        judge, need = a.standard, a.need
        values = [(v, a.unit) for v in (a.value, a.gap, a.low, a.high)]
        values += [(v, need.unit) for v in (need.pooled, need.summed, need.low, need.high)]
        values += [(v, need.unit) for v in (need.summed_low, need.summed_high)]
        values += [(judge.value, a.unit), (judge.upper, a.unit)] if judge else []
        known |= {first_number(said(abs(v), u, n)) for v, u in values if v is not None for n in (2, decimals_for(a))}
        known |= {first_number(gap_said(a, decimals_for(a)))} if a.gap is not None else set()
        known |= {f"{n:,}" for n in (a.coverage.reported, a.coverage.expected) if n is not None}
    printed = {first_number(f.text) for f in figures_of(document) if f.evidence[:1].isdigit()}
    assert printed and printed <= known


def test_counts_are_counts_of_the_answers(document: Document, district: Material) -> None:
    states = Counter(a.judgement for a in district.answers)
    counts = {str(n) for n in states.values()} | {str(len(district.answers)), str(district.place.communities)}
    for group in (district.below, district.communities):
        for indicator in {a.indicator for a in group}:
            of = Counter(a.judgement for a in group if a.indicator == indicator)
            counts |= {str(n) for n in of.values()} | {str(of.total()), "0"}
    reasons = Counter(silence(district, a) for a in district.answers if a.judgement == "no_data")
    counts |= {str(n) for n in reasons.values()}
    assert {first_number(f.text) for f in figures_of(document) if not f.evidence[:1].isdigit()} <= counts


def test_charts_are_native_and_carry_their_numbers(document: Document) -> None:
    charts = [b for b in document.blocks if isinstance(b, Chart)]
    package = ZipFile(BytesIO(word_file(document)))
    parts = [n for n in package.namelist() if n.startswith("word/charts/chart")]
    assert len([p for p in parts if p.endswith(".xml")]) == len(charts)
    for number, block in enumerate(charts, 1):
        etree.fromstring(package.read(f"word/charts/chart{number}.xml"))
        sheet = load_workbook(BytesIO(package.read(f"word/embeddings/chart{number}.xlsx"))).active
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        values = [shown(m.value) for m in block.spec.marks]
        assert [row[1] for row in rows] == [None if value is None else float(value) for value in values]


def test_tables_repeat_their_headings_and_have_three_lines(document: Document) -> None:
    word = open_word(BytesIO(word_file(document)))
    assert word.tables
    for table in word.tables:
        assert table._tbl.tr_lst[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        edges = table._tbl.tblPr.find(qn("w:tblBorders"))
        assert [edge.tag for edge in edges] == [qn("w:top"), qn("w:bottom")]


def test_the_pdf_is_set_from_the_same_words(document: Document) -> None:
    word = open_word(BytesIO(word_file(document)))
    lines = {"".join(t.text or "" for t in p.iter(qn("w:t"))) for p in word.element.body.iter(qn("w:p"))}
    for block in print_data(document)["blocks"]:
        if block["kind"] == "paragraph":
            words = "".join(
                r["t"] + (f"[{r['n']}]" if r.get("mark") else "") + r.get("tail", "") for r in block["runs"]
            )
            assert words in lines


def test_a_made_up_place_says_so_in_the_head_and_the_statement(document: Document) -> None:
    word = open_word(BytesIO(word_file(document)))
    section = word.sections[0]
    assert all("演示数据" in h.paragraphs[0].text for h in (section.header, section.even_page_header))
    text = "\n".join(p.text for p in word.paragraphs)
    for word_ in ("数据版本：第1版", "筛选条件：", "数据覆盖：", "生成日期：2026年11月22日", "个人信息："):
        assert word_ in text
