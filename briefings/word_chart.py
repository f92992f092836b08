"""An editable chart in a Word file: a chart part with its workbook inside, in a paragraph with single spacing."""

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from briefings.document import Chart
from briefings.numbers import closed
from briefings.statements import chart_caption, chart_evidence, chart_note
from briefings.word_styles import SONG
from briefings.word_text import Links, paragraph, put, run
from charts.office_chart import chart_parts

WIDTH, HEIGHT = Mm(150), Mm(78)
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_chart(word: Word, chart: Chart, number: int, links: Links) -> None:
    """The picture, its caption 图n, and a note: the finding, the source, the evidence of the bars."""
    xml, workbook = chart_parts(chart.spec, SONG, 9)
    package = word.part.package
    inside = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), _SHEET, workbook, package)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, xml, package)
    part.relate_to(inside, RELATIONSHIP_TYPE.PACKAGE)
    own = word.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    # Exact line spacing would clip the picture to one line.
    single = '<w:keepNext/><w:spacing w:before="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>'
    made = put(word, paragraph("Plain2", "<w:r/>", single))
    made.find(qn("w:r")).append(_drawing(own, number, chart))
    put(word, paragraph("Caption2", run(f"图{number}　{chart_caption(chart)}")))
    note = run(f"{closed(chart.spec.title)}。{chart_note(chart.spec)}")
    put(word, paragraph("Note2", note + links.plain(chart_evidence(chart, links.numbers)), "<w:keepLines/>"))


def _drawing(relationship: str, number: int, chart: Chart) -> object:
    made = parse_xml(
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{int(WIDTH)}" cy="{int(HEIGHT)}"/><wp:docPr id="{1000 + number}" name="图{number}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SPACE}">'
        f'<c:chart xmlns:c="{_SPACE}" r:id="{relationship}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    made.find(f".//{qn('wp:docPr')}").set("descr", chart.spec.text)
    return made
