"""Kinds, endings, templates, batches, PDF and slides."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as new_word
from pptx import Presentation

import metrics
from briefings.batch import basket_of, batch
from briefings.document import Heading, Paragraph, Text
from briefings.kinds import WRITTEN
from briefings.making import ending_of, made
from briefings.material import Material
from briefings.order import FORMATS, KINDS
from briefings.print_file import HERE, pdf_file, pictures
from catalogue.faults import FileRefused, UsedWrongly
from catalogue.places import load_register
from tests.briefings.parts import order


def template(*paragraphs: str) -> bytes:
    word = new_word()
    for text in paragraphs:
        word.add_paragraph(text)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "reply"])
def test_every_kind_in_every_format(kind: str, city: Material) -> None:
    heads = {".docx": b"PK", ".xlsx": b"PK", ".pptx": b"PK", ".pdf": b"%PDF", ".png": b"\x89PNG", ".svg": b"<svg"}
    for ending in FORMATS[kind]:  # type: ignore[index]
        assert made(city, order(kind), ending).startswith(heads[ending])  # type: ignore[arg-type]


def test_a_wrong_ending_says_which_are_right() -> None:
    with pytest.raises(UsedWrongly, match=r"\.docx、\.pdf、\.png"):
        ending_of(order("report"), "a.xlsx")


def test_a_users_own_template(city: Material) -> None:
    head = template("某某市文件", "{{ 标题 }}", "{{ 主送 }}：", "{{ 正文 }}", "{{ 落款 }} {{ 日期 }}")
    asked = order("report", recipient="A<60% & B", signature="某局")
    word = new_word(BytesIO(made(city, asked, ".docx", head)))
    texts = [p.text for p in word.paragraphs]
    assert texts[0] == "某某市文件" and texts[2] == "A<60% & B："
    assert texts.index("一、基本情况") < texts.index("某局 2026年11月22日") and "证据清单" in texts


@pytest.mark.parametrize("bad", [template("没有标记"), template("{{ 正文"), template("{{ 别的 }} {{ 正文 }}"), b"x"])
def test_a_template_that_cannot_be_filled_is_refused(city: Material, bad: bytes) -> None:
    with pytest.raises(FileRefused, match="模板"):
        made(city, order(), ".docx", bad)


def test_a_template_cannot_reach_python(city: Material) -> None:
    with pytest.raises(FileRefused):
        made(city, order(), ".docx", template("{{ 标题.__class__.__mro__[1].__subclasses__() }}", "{{ 正文 }}"))


def test_the_pdf_is_tagged_archival_and_the_same_every_time(city: Material) -> None:
    document = WRITTEN["report"](city, order())
    one = pdf_file(document)
    assert one == pdf_file(document)
    assert b"pdfaid" in one and b"/StructTreeRoot" in one and b"NotoSerifSC" in one


def test_the_fonts_beside_us_hold_what_we_say_and_the_place_names(city: Material) -> None:
    """PDF/A fails on a character the font does not hold, so that the list is proved by setting all of it."""
    held = (HERE / "fonts" / "characters.txt").read_text("utf-8")
    document = WRITTEN["onepage"](city, order("onepage"))
    assert pdf_file(replace(document, blocks=(Paragraph((Text(held),)), Heading(held, 1)))).startswith(b"%PDF")
    names = load_register().table().column("name").to_pylist()
    missing = {c for name in names for c in name} - set(held) - {" ", "\u3000"}
    assert len(missing) < 60, sorted(missing)


def test_a_character_without_a_glyph_is_set_as_geta(city: Material) -> None:
    document = WRITTEN["onepage"](city, order("onepage", signature="\U00030000局"))
    assert pdf_file(document).startswith(b"%PDF") and "〓" in "".join(document.statement)


def test_previews_are_the_first_pages(city: Material) -> None:
    pages = pictures(WRITTEN["report"](city, order()), 40, 2)
    assert len(pages) == 2 and all(page.startswith(b"\x89PNG") for page in pages)


def test_slides_have_native_charts_with_the_screens_numbers(district: Material) -> None:
    deck = Presentation(BytesIO(made(district, order("slides"), ".pptx")))
    charts = [s.chart for slide in deck.slides for s in slide.shapes if s.has_chart]
    assert len(charts) >= 2
    below = [a.value for a in district.below if a.indicator == "facility_area_per_100hh"]
    shown = sorted(v for v in charts[0].plots[0].series[0].values if v is not None)
    assert shown == sorted(float(round(v, 2)) for v in below if v is not None)


def test_a_batch_is_one_zip_with_progress(edition: metrics.Edition) -> None:
    told: list[tuple[int, int, str]] = []
    areas = basket_of(edition, "990101")
    content, left = batch(edition, areas, 2023, order("onepage"), ".docx", progress=lambda *now: told.append(now))
    names = ZipFile(BytesIO(content)).namelist()
    assert not left and len(names) == len(areas) == len(set(names)) and [t[0] for t in told] == list(range(1, 9))


def test_places_a_kind_is_refused_for_are_named_in_the_zip(edition: metrics.Edition) -> None:
    asked = order("reply", asks=("增加社区工作者",), handled="A")
    content, left = batch(edition, basket_of(edition, "990101"), 2023, asked, ".docx")
    names = ZipFile(BytesIO(content)).namelist()
    assert left and "未导出.txt" in names and len(names) == 8 - len(left) + 1
    told = ZipFile(BytesIO(content)).read("未导出.txt").decode().splitlines()
    assert told == [one.words for one in left] and told[0].startswith(f"{left[0].name}（{left[0].area}）：不能按A类")


def test_a_place_without_children_has_no_batch(edition: metrics.Edition) -> None:
    with pytest.raises(UsedWrongly, match="下一级"):
        basket_of(edition, "990101001001")


def test_fonts_come_with_their_licences() -> None:
    found = {p.name for p in Path(HERE, "fonts").iterdir()}
    assert {"OFL-NotoSansSC.txt", "OFL-NotoSerifSC.txt"} <= found
