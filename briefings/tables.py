"""Three-line tables made of answers: the judged indicators of a place, the others, the places below."""

from collections.abc import Sequence

from briefings.clauses import level_words
from briefings.document import Figure, Runs, Table, Text
from briefings.material import Material, named
from briefings.numbers import decimals_for, gap_said, said
from briefings.sentences import key_of, value_words
from briefings.sentences_places import lacking
from catalogue.answers import GapAnswer
from charts.words import BASIS, LEVEL, judged

#: A table of places in the text lists this many; the annex has all.
ROWS = 10


def judged_table(material: Material, answers: Sequence[GapAnswer], caption: str) -> Table:
    """Indicators with a standard: value, standard, judgement, gap, both needs."""
    rows = tuple(
        (
            (Text(a.title),),
            _bound(value_words(material, a), a),
            _bound(level_words(a.standard, a.unit, decimals_for(a)) if a.standard else "", a),
            (Text(judged(a)),),
            _bound(gap_said(a, decimals_for(a)) if a.gap is not None and a.judgement == "short" else "", a),
            _bound(_need(a), a),
        )
        for a in answers
    )
    lack = "缺口" if all(a.level == "community" for a in answers) else "缺口（统筹／逐个）"
    headings = ("指标", "数值", "标准", "判定", "差距", lack)
    return Table(caption, "单位见各栏", headings, rows, (25, 18, 18, 12, 14, 17))


def _need(answer: GapAnswer) -> str:
    if answer.judgement != "short":
        return ""
    needs = (answer.need.pooled, answer.need.summed if answer.level != "community" else None)
    parts = [said(v, answer.need.unit) for v in needs if v is not None]
    return "／".join(parts)


def _bound(words: str, answer: GapAnswer) -> Runs:
    return (Figure(words, key_of(answer)),) if words else (Text("—"),)


def plain_table(material: Material, answers: Sequence[GapAnswer], caption: str) -> Table:
    """Indicators without a standard that year: the value and where it comes from."""
    rows = tuple(
        ((Text(a.title),), _bound(value_words(material, a), a), (Text(BASIS[a.basis] if a.basis else "—"), *_part(a)))
        for a in answers
    )
    return Table(caption, "单位见各栏", ("指标", "数值", "口径"), rows, (38, 34, 28))


def _part(answer: GapAnswer) -> Runs:
    """（3,042个社区（村）中10个有数）, where a figure stands on some of the places only."""
    covered = answer.coverage
    if answer.basis not in ("rolled_up", "mixed") or covered.reported is None or not covered.expected:
        return ()
    if covered.reported >= covered.expected:
        return ()
    counted = Figure(f"{covered.expected:,}个社区（村）中{covered.reported:,}个有数", key_of(answer))
    return Text("（"), counted, Text("）")


def places_table(material: Material, answers: Sequence[GapAnswer], caption: str) -> Table | None:
    """The places below that lack most of one indicator; None where none is short."""
    short = lacking(answers)
    if not short:
        return None
    rows = tuple(
        (
            (Text(f"{n}"),),
            (Text(named(material, a, answers)),),
            _bound(value_words(material, a), a),
            _bound(level_words(a.standard, a.unit) if a.standard else "", a),
            _bound(said(a.need.pooled, a.need.unit) if a.need.pooled is not None else "", a),
        )
        for n, a in enumerate(short[:ROWS], 1)
    )
    more = "" if len(short) <= ROWS else f"（{len(short)}个未达标，列前{ROWS}个）"
    headings = ("序号", LEVEL[answers[0].level], "数值", "标准", "缺口")
    return Table(caption + more, "单位见各栏", headings, rows, (7, 23, 24, 29, 17))
