"""What a domain's page is about, and what a click on it asks for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from catalogue.answers import GapAnswer
from charts.sources import covered, source_line, under_rule
from charts.spec import ChartSpec
from charts.words import RULE_SHORT
from pages.shared import asked
from pages.shared.filters import View

#: The parts by their name in the URL.
VIEWS = {
    "places": "各地对照",
    "where": "差在哪里",
    "communities": "社区分布",
    "years": "历年变化",
    "indicators": "本领域各项指标",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """What a click asks for: another place, another indicator, or neither ("")."""

    area: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page is about: the place as a whole and the places straight below it."""

    view: View
    whole: GapAnswer
    below: list[GapAnswer]
    domains: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells this view's widgets from those of another."""
        return f"{self.view.place.code}_{self.view.indicator}_{self.view.year}_{self.view.rule}"

    def source(self, answers: list[GapAnswer]) -> str:
        """The source line of a chart over these answers."""
        return source_line(answers, self.books(), self.whole)

    def source_over(self, years: Iterable[int]) -> str:
        """The source line of a chart over these years: every workbook behind any of them."""
        code, indicator = self.view.place.code, self.view.indicator
        books = (book for year in years for book in asked.workbooks(code, year, indicator))
        return under_rule(books, self.whole.edition, self.view.rule)

    def books(self) -> list[str]:
        """The workbooks behind it."""
        return asked.workbooks(self.view.place.code, self.view.year, self.view.indicator)

    def told(self, spec: ChartSpec, indicator: bool = True) -> ChartSpec:
        """The chart with what was asked, for the head of its downloads."""
        view = self.view
        asked_for = (
            ("地方", view.place.name),
            ("年份", f"{view.year}年"),
            *((("指标", self.whole.title),) if indicator else ()),
            ("标准取法", RULE_SHORT[view.rule]),
        )
        return replace(spec, filters=asked_for, coverage=covered(self.whole.coverage), edition=self.whole.edition)


def own_answers(view: View, domains: tuple[str, ...]) -> list[GapAnswer]:
    """The place's own answers to every indicator of these domains: asked once for the page and its choice of them."""
    declared = asked.catalogue().indicators.values()
    wanted = tuple(i.id for domain in domains for i in declared if i.domain == domain)
    return asked.gaps(view.place.code, None, view.year, wanted, view.rule)
