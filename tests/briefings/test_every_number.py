"""Every number in every file is an answer's own, or a clause's, a date's or a name's: text, tables, charts' data."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from briefings.common import of, place_key, whole_key
from briefings.document import Chart, Document, Figure, Heading, Paragraph, Runs, Table
from briefings.kinds import WRITTEN
from briefings.making import made
from briefings.material import Material
from briefings.sentences import key_of
from briefings.sentences_places import tally_key
from tests.briefings.parts import order
from tests.briefings.printable import alike, numbers, of_answer, of_chart, of_counts, of_declared, shapes

ASKS = ("增加社区工作者，提高待遇", "扩大社区服务设施面积", "改善停车难", "加强社区工作者培训", "提高社区工作经费标准")
KINDS = ("report", "onepage", "reply")

Keys = dict[int, dict[str, set[Decimal]]]


def asked(kind: str) -> dict[str, object]:
    return {"asks": ASKS} if kind == "reply" else {}


@pytest.fixture(scope="module", params=[(place, kind) for place in ("district", "city") for kind in KINDS])
def case(request: pytest.FixtureRequest) -> tuple[Material, Document]:
    place, kind = request.param
    material: Material = request.getfixturevalue(place)
    return material, WRITTEN[kind](material, order(kind, **asked(kind)))


@pytest.fixture(scope="module")
def keys(district: Material, city: Material) -> Keys:
    """What may be printed of each evidence, of both places."""
    return {id(material): known_by_key(material) for material in (district, city)}


def known_by_key(material: Material) -> dict[str, set[Decimal]]:
    """What may be printed of each evidence."""
    known = {key_of(a): of_answer(material, a) for a in (*material.communities, *material.below, *material.answers)}
    for group in (material.below, material.communities):
        for indicator in {a.indicator for a in group}:
            some = [a for a in group if a.indicator == indicator]
            known[tally_key(material, some)] = of_counts(some) | numbers(*(a.area_name for a in some))
    reasons = [shapes((n,)) for n in range(1, len(of(material, "no_data")) + 1)]
    known[whole_key(material)] = of_counts(material.answers).union(*reasons)
    known[place_key(material)] = numbers(material.place.code, material.place.communities)
    return known


def runs_of(document: Document) -> Iterator[Runs]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.runs
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


def words_of(document: Document) -> list[str]:
    """All that stands in a document."""
    words = [document.title, document.recipient, document.signature, *document.attachments, *document.statement]
    words += [run.text for runs in runs_of(document) for run in runs]
    for block in document.blocks:
        words += [block.text] if isinstance(block, Heading) else []
        words += [block.caption, *block.headings] if isinstance(block, Table) else []
        if isinstance(block, Chart):
            words += [block.spec.title, block.spec.source, block.spec.line, *(m.name for m in block.spec.marks)]
            words += [m.label for m in block.spec.marks]
    for one in document.evidence:
        words += [one.title, *(w for fact in one.facts for w in fact), *(w for row in one.cells for w in row)]
    return words


def test_every_figure_is_of_the_answer_it_is_bound_to(case: tuple[Material, Document], keys: Keys) -> None:
    material, document = case
    known, declared = keys[id(material)], of_declared(material)
    asks = numbers(*ASKS, len(ASKS))
    seen = 0
    for runs in runs_of(document):
        for run in runs:
            free = declared | asks | {Decimal(n) for n in range(1, 11)} if len(runs) == 1 else declared | asks
            allowed = known[run.evidence] if isinstance(run, Figure) else free
            assert numbers(run.text) <= allowed, (run, numbers(run.text) - allowed)
            seen += isinstance(run, Figure)
    assert seen > 2


def test_every_number_of_the_evidence_is_of_what_it_is_evidence_of(case: tuple[Material, Document], keys: Keys) -> None:
    material, document = case
    known, declared = keys[id(material)], of_declared(material)
    for one in document.evidence:
        said = numbers(one.title, *(w for fact in one.facts for w in fact), *(w for row in one.cells for w in row))
        assert said <= known[one.key] | declared, (one.title, said - known[one.key] - declared)


def test_every_number_of_a_chart_is_of_the_places_it_shows(case: tuple[Material, Document]) -> None:
    material, document = case
    for block in (b for b in document.blocks if isinstance(b, Chart)):
        shown = [a for a in material.below if key_of(a) in block.evidence]
        allowed = set().union(*(of_answer(material, a) for a in shown)) | of_counts(shown) | of_declared(material)
        assert of_chart(block.spec) <= allowed
        parent = next(a for a in material.answers if a.indicator == shown[0].indicator)
        assert numbers(block.spec.title, block.spec.source, block.spec.line) <= allowed | of_answer(material, parent)


def chart_numbers(package: ZipFile) -> set[Decimal]:
    """Cached figures of every chart part, and the figures of the workbooks inside."""
    found: set[Decimal] = set()
    for name in package.namelist():
        if re.search(r"charts/chart\d+\.xml$", name):
            tree = etree.fromstring(package.read(name))
            found |= alike(float(v.text) for cache in tree.iter("{*}numCache") for v in cache.iter("{*}v"))
        if name.endswith(".xlsx"):
            rows = load_workbook(BytesIO(package.read(name))).active.iter_rows(values_only=True)
            found |= alike(v for row in rows for v in row if isinstance(v, int | float))
    return found


def test_word_holds_no_number_the_document_has_not(case: tuple[Material, Document]) -> None:
    material, document = case
    package = ZipFile(BytesIO(made(material, order(document.kind, **asked(document.kind)), ".docx")))
    known = numbers(*words_of(document))
    for part in (n for n in package.namelist() if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", n)):
        for paragraph in etree.fromstring(package.read(part)).iter(qn("w:p")):
            text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
            assert numbers(text) <= known, text
    charts = [b.spec for b in document.blocks if isinstance(b, Chart)]
    held = chart_numbers(package)
    assert held <= set().union(*map(of_chart, charts)) and bool(held) == bool(charts)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler reads the PDF back")
def test_the_pdf_read_back_holds_no_number_the_document_has_not(case: tuple[Material, Document]) -> None:
    material, document = case
    content = made(material, order(document.kind, **asked(document.kind)), ".pdf")
    text = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True
    ).stdout.decode()
    said = numbers(*text.splitlines())
    # A line may end within a fingerprint or a cell's digits as written: their parts are no figures.
    codes = {cell for one in document.evidence for row in one.cells for cell in row if cell.isalnum()}
    broken = numbers(*(part for w in codes for n in range(len(w)) for part in (w[:n], w[n:])))
    assert len(said) > 10 and said <= numbers(*words_of(document)) | broken


def test_slides_hold_no_number_the_report_has_not(district: Material) -> None:
    document, content = WRITTEN["report"](district, order("slides")), made(district, order("slides"), ".pptx")
    known = numbers(*words_of(document))
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            texts = [shape.text_frame.text] if shape.has_text_frame else []
            texts += [cell.text for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            assert numbers(*(line for text in texts for line in text.splitlines())) <= known, texts
    charts = [b.spec for b in document.blocks if isinstance(b, Chart)]
    held = chart_numbers(ZipFile(BytesIO(content)))
    assert held and held <= set().union(*map(of_chart, charts))


def test_every_row_of_the_annex_holds_the_numbers_of_its_own_answer(district: Material, city: Material) -> None:
    for material in (district, city):
        content = made(material, order("annex"), ".xlsx")
        book = load_workbook(BytesIO(content), data_only=True)
        every = (*material.answers, *material.communities, *material.below)
        own = {(a.title, a.area): of_answer(material, a) for a in every}
        for sheet in ("指标", "逐个社区"):
            for row in book[sheet].iter_rows(min_row=2, values_only=True):
                if row[16]:
                    allowed = own[row[0], row[16]]
                    assert alike(v for v in row if isinstance(v, int | float)) <= allowed | {Decimal(0)}, row
                    assert numbers(*(v for v in row if isinstance(v, str))) <= allowed, row
        whole = set().union(*own.values()) | of_declared(material)
        held = {c for a in every for c in material.trace_of(a).inputs}
        cells = numbers(*(w for c in held for w in (c.text, c.area, c.area_name)))
        cells |= shapes(v for c in held for v in (c.value, c.low, c.high)) | shapes(range(len(held) + 1))
        items = numbers(*(f"{i.title}{i.note}{i.unit}" for i in material.catalogue.items.values()))
        for sheet in ("指标说明", "数据", "标准", "图"):
            for row in book[sheet].iter_rows(values_only=True) if sheet in book.sheetnames else ():
                known = whole | items | cells
                assert alike(v for v in row if isinstance(v, int | float)) <= known, row
                assert numbers(*(v for v in row if isinstance(v, str))) <= known, row


def test_a_changed_figure_would_be_found(district: Material) -> None:
    answer = next(a for a in district.answers if a.indicator == "facility_area_per_100hh")
    known = of_answer(district, answer)
    assert numbers("26.65㎡") <= known and not numbers("26.66㎡") <= known and not numbers("7,797.5㎡") <= known
