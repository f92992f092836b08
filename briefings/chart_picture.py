"""A chart as a picture to send or paste: PNG, or SVG whose letters are outlines, so that they are right everywhere.

The screen's own figure in the light colours, with its finding, standard and source inside: people pass pictures on
without what stood around them. Set by typst with the fonts beside this module: no browser, no network.
"""

import html
import json
from pathlib import Path
from typing import Any, Literal

import typst

from briefings.gate import harmless
from briefings.print_file import held
from charts.drawing import figure_of
from charts.palette import LIGHT
from charts.picture import picture
from charts.spec import ChartSpec

HERE = Path(__file__).parent
#: Twice the pixels of the screen.
DENSITY = 192
DESCRIBED = 4000


def chart_picture(spec: ChartSpec, form: Literal["png", "svg"]) -> bytes:
    """The bytes of the picture. A chart without figures is its words alone."""
    spec = harmless(spec)
    shapes = picture(figure_of(spec, LIGHT)) if spec.has_figures else {"width": 960, "height": 8, "shapes": []}
    data: Any = shapes | {
        "title": spec.title,
        "line": spec.line if spec.has_figures else "",
        "standard": any(m.least is not None for m in spec.marks),
        "source": spec.source,
        "demo": spec.demo,
        "page": "#FFFFFF",
        "ink": LIGHT.ink,
        "muted": LIGHT.muted,
        "rule": LIGHT.rule,
        "accent": LIGHT.accent,
    }
    compiler = typst.Compiler(
        str(HERE / "chart.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(held(data), ensure_ascii=False)},
    )
    made: Any = compiler.compile(format=form, ppi=DENSITY)
    return bytes(made) if form == "png" else _described(bytes(made), spec)


def _described(svg: bytes, spec: ChartSpec) -> bytes:
    """The picture with its finding and words inside, for screen readers and for search."""
    head, sign, rest = svg.decode("utf-8").partition(">")
    said = f"<title>{html.escape(spec.title)}</title><desc>{html.escape(spec.text[:DESCRIBED])}</desc>"
    return f'{head} role="img"{sign}{said}{rest}'.encode()
