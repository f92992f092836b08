"""Three colours and neutrals, told apart by every common kind of colour blindness, and the pattern that goes with each.

Blue and orange are of Okabe & Ito's set, darkened to a contrast of at least 4.5:1 on white and lightened to as much on
the dark page; the accent is the dashboard's own. What is not judged has no colour: the page inside a grey outline.
"""

from dataclasses import dataclass

from catalogue.answers import Judgement

FONT = "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
#: Nothing: the page shows through.
CLEAR = "rgba(0,0,0,0)"
#: The second cue inside a bar: met is solid, short is hatched, undetermined is dotted.
PATTERN: dict[str, str] = {"met": "", "short": "/", "undetermined": ".", "no_data": "", "no_standard": ""}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a page, light or dark. `neutral` fills what has a figure and no standard; `hatch` lies on short,
    `page` under words that lines would cross.

    `blank` fills what is not judged; the tints are the weak colours of a cell that ink is read on. `narrow`: a phone's
    page, where words stand above what is drawn instead of beside it and fewer things lie side by side.
    """

    met: str
    short: str
    accent: str
    ink: str
    muted: str
    rule: str
    blank: str
    neutral: str
    edge: str
    hatch: str
    page: str
    met_tint: str
    short_tint: str
    narrow: bool = False

    def tint(self, judgement: Judgement) -> str:
        """A weak colour that ink is read on."""
        return {"met": self.met_tint, "short": self.short_tint}.get(judgement, self.blank)

    def fill(self, judgement: Judgement) -> str:
        """The colour a judgement fills with."""
        return {"met": self.met, "short": self.short, "no_standard": self.neutral}.get(judgement, self.blank)

    def outline(self, judgement: Judgement) -> str:
        """The colour a judgement is outlined with."""
        return {"met": self.met, "short": self.short, "no_standard": self.edge}.get(judgement, self.muted)


LIGHT = Look(
    met="#1F5F99",
    short="#C2500A",
    accent="#8C1D2C",
    ink="#1F2328",
    muted="#5B6470",
    rule="#D5D9DE",
    blank="#FFFFFF",
    neutral="#C9CED6",
    edge="#9AA2AD",
    hatch="#FFFFFF",
    page="#FFFFFF",
    met_tint="#D6E4F1",
    short_tint="#F8DDC8",
)
DARK = Look(
    met="#6FB1EA",
    short="#F0915A",
    accent="#F09AA6",
    ink="#E8EAED",
    muted="#A7B0BB",
    rule="#3B424B",
    blank=CLEAR,
    neutral="#5A626D",
    edge="#8B949F",
    hatch="#14171B",
    page="#14171B",
    met_tint="#1D3A55",
    short_tint="#5A3018",
)

# The printed page is light; Office renderers know these by name.
MET, SHORT, ACCENT = LIGHT.met, LIGHT.short, LIGHT.accent
INK, MUTED, RULE, BLANK = LIGHT.ink, LIGHT.muted, LIGHT.rule, LIGHT.blank
JUDGEMENTS: tuple[Judgement, ...] = ("met", "short", "undetermined", "no_data", "no_standard")
FILL: dict[str, str] = {state: LIGHT.fill(state) for state in JUDGEMENTS}
OUTLINE: dict[str, str] = {state: LIGHT.outline(state) for state in JUDGEMENTS}
