"""A `Document` as the plain data the typst template sets: numbers of tables, charts and evidence are given here."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from briefings.document import Block, Chart, Document, Heading, Paragraph, Runs, Text
from briefings.numbers import closed
from briefings.statements import chart_caption, chart_evidence, chart_note, closing, masked_lines
from briefings.title_lines import title_lines
from briefings.word_evidence import CELLS, NONE, cell_widths
from briefings.word_styles import COMPACT_LINE, COMPACT_SIZE, COMPACT_TITLE, LINE, SIZE, TITLE_LETTERS
from briefings.word_table import WHOLE
from briefings.word_text import marks
from charts.palette import ACCENT, FILL, OUTLINE
from charts.spec import ChartSpec, Mark

#: Signs that no line may begin with: they stay with the figure before them.
_ENDS = "，。；：、）》”"


class Setting:
    """What is counted while a document is set: uses of evidence, tables, charts."""

    def __init__(self, document: Document) -> None:
        self.numbers = {one.key: n for n, one in enumerate(document.evidence, 1)}
        self.used: set[int] = set()
        self.tables = self.charts = 0

    def row(self, cells: Sequence[Runs]) -> list[list[dict[str, Any]]]:
        """The runs of each cell of a row, or of the one paragraph."""
        return [self._runs(runs, marked) for runs, marked in zip(cells, marks(cells), strict=True)]

    def _runs(self, runs: Runs, marked: set[int]) -> list[dict[str, Any]]:
        """Runs with the number of their evidence, whether it is printed, and whether this is its first use."""
        made: list[dict[str, Any]] = []
        for place, run in enumerate(runs):
            if isinstance(run, Text):
                ends = len(run.text) - len(run.text.lstrip(_ENDS)) if made and "n" in made[-1] else 0
                if ends:
                    made[-1]["tail"] = run.text[:ends]
                made.append({"t": run.text[ends:]})
                continue
            number = self.numbers[run.evidence]
            made.append({"t": run.text, "n": number, "mark": place in marked, "first": number not in self.used})
            self.used.add(number)
        return made

    def block(self, block: Block) -> dict[str, Any]:
        """One block by its kind."""
        if isinstance(block, Heading):
            return {"kind": "heading", "level": block.level, "text": block.text}
        if isinstance(block, Paragraph):
            return {"kind": "paragraph", "runs": self.row([block.runs])[0]}
        if isinstance(block, Chart):
            self.charts += 1
            evidence = self._runs(chart_evidence(block, self.numbers), set())
            return {
                "kind": "chart",
                "number": self.charts,
                "caption": chart_caption(block),
                "evidence": evidence,
                **chart_data(block.spec),
            }
        self.tables += 1
        rows = [[{"runs": cell} for cell in self.row(row)] for row in block.rows]
        return {
            "kind": "table",
            "number": self.tables,
            "caption": block.caption,
            "unit": block.unit,
            "whole": len(rows) < WHOLE,
            "headings": block.headings,
            "rows": rows,
            "widths": block.widths,
        }


def print_data(document: Document) -> dict[str, Any]:
    """Everything the template needs, as JSON knows it."""
    setting = Setting(document)
    compact = document.kind == "onepage"
    blocks = [setting.block(block) for block in document.blocks]
    return {
        "title": document.title,
        "title_lines": title_lines(document.title, COMPACT_TITLE if compact else TITLE_LETTERS),
        "recipient": document.recipient.rstrip("：:"),
        "signature": document.signature,
        "closing": closing(document),
        "day": [document.day.year, document.day.month, document.day.day],
        "demo": document.demo,
        "compact": compact,
        "size": COMPACT_SIZE if compact else SIZE,
        "line": COMPACT_LINE if compact else LINE,
        "blocks": blocks,
        "attachments": document.attachments,
        "statement": [*document.statement, *masked_lines(document)],
        "evidence": [
            {
                "n": n,
                "title": one.title,
                "used": n in setting.used,
                "facts": "".join(f"{name}：{words}。" for name, words in one.facts),
                "widths": cell_widths(one.cells),
                "cells": [[{"runs": [{"t": cell}]} for cell in row] for row in one.cells],
            }
            for n, one in enumerate(document.evidence, 1)
        ],
        "none": NONE,
        "cells": CELLS,
    }


def chart_data(spec: ChartSpec) -> dict[str, Any]:
    """Bars as shares of the longest bar, standard or interval; the printed figure is the label's."""
    ends = [v for m in spec.marks for v in (m.value, m.high, m.low, m.least, m.most) if v is not None and v > 0]
    longest = max(ends, default=Decimal(1)) * Decimal("1.03")
    return {
        "note": f"{closed(spec.title)}。{chart_note(spec)}",
        "accent": ACCENT,
        "marks": [_bar(mark, longest) for mark in spec.marks],
    }


def _bar(mark: Mark, longest: Decimal) -> dict[str, Any]:
    start = mark.low if mark.value is None and mark.low is not None and mark.high is not None else Decimal(0)
    end = next((v for v in (mark.value, mark.high, mark.low) if v is not None), Decimal(0))
    return {
        "name": mark.name,
        "label": mark.label,
        "start": float(start * 100 / longest),
        "width": float(max(end - start, Decimal(0)) * 100 / longest),
        "fill": FILL[mark.judgement],
        "line": OUTLINE[mark.judgement],
        "hatch": mark.judgement == "short",
        "standard": [float(v * 100 / longest) for v in (mark.least, mark.most) if v is not None],
    }
