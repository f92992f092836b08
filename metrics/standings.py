"""Every standard that speaks of an indicator, and why each binds a place or does not."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from catalogue.answers import GapAnswer, Need, Rule
from catalogue.law_answers import StandardsAnswer, Standing
from metrics.asking import GapQuestion, put
from metrics.editions import Edition
from metrics.gap_answers import answers_of
from metrics.parting import in_parts
from metrics.places import breadcrumbs
from metrics.plain import plain_rows
from metrics.standard_answers import Row, register, standard_answer

WHY = {
    "": "按所选规则，以此为准。",
    "farther": "另有更近一级的规定。",
    "not_latest": "同级另有更新的规定。",
    "looser": "另有更严的规定。",
    "not_national": "不是全国性规定，所选规则只看全国标准。",
    "not_named": "已指定按另一条标准判定。",
    "condition_not_established": "适用条件（如新建、试点、城镇或农村）无法从现有数据确认。",
    "unverified": "未核到原文，不作判定依据。",
    "text": "只有文字要求，没有数值。",
    "no_amount": "没有可用的数值。",
    "not_yet": "当时尚未施行。",
    "expired": "当时已失效或废止。",
    "other_area": "只适用于其他地区。",
}
_BLANK = dict.fromkeys(
    ("value", "upper", "alternative", "judgement", "gap", "pooled", "attainment", "need_low", "need_high")
)


def standards_at(
    edition: Edition,
    area: str,
    year: int | None = None,
    indicators: Sequence[str] = (),
    rule: Rule = "nearest",
    on: date | None = None,
) -> list[StandardsAnswer]:
    """Every standard of each indicator for a place, figures of `year` (None: the latest with data) under the law of the
    day `on` (None: the year's last day). Indicators of which no document speaks are left out unless asked for.

    Raises UsedWrongly for an unknown place, indicator or rule.
    """
    asked, heard, found = 0, defaultdict[str, list[Row]](list), list[StandardsAnswer]()
    answers: list[GapAnswer] = []
    for part in in_parts(edition, GapQuestion(area, None, year, tuple(indicators), rule, None, on)):
        gaps, law, speakers, asked = put(edition, part)
        answers += answers_of(edition, gaps, law)
        for speaker in plain_rows(speakers):
            heard[speaker["indicator"]].append(speaker)
    day = on or date(asked or 1, 12, 31)
    for gap in answers:
        standings = _standings(edition, gap, heard[gap.indicator], day)
        if standings or indicators:
            found.append(_answer(gap, heard[gap.indicator], standings, rule, day))
    return found


def standards_for(edition: Edition, area: str, year: int, indicator: str, rule: Rule = "nearest") -> list[Standing]:
    """Every standard of the indicator: the binding one first, then those that speak, then those that do not."""
    (found,) = standards_at(edition, area, year, (indicator,), rule)
    return list(found.standards)


def standards(edition: Edition) -> list[Row]:
    """The register of standards: one row per requirement with its document, by id."""
    return list(register(edition).values())


def _answer(
    gap: GapAnswer, speakers: Sequence[Row], standings: Sequence[Standing], rule: Rule, day: date
) -> StandardsAnswer:
    best = {"requirement": None, "target": None}
    kinds = {one.standard.id: one.standard.kind for one in standings}
    for speaker in sorted(speakers, key=lambda row: row["place_in_order"], reverse=True):
        if speaker["eligible"]:
            best[kinds[speaker["requirement"]]] = speaker["requirement"]
    return StandardsAnswer(
        area=gap.area,
        area_name=gap.area_name,
        level=gap.level,
        year=gap.year,
        on=day.isoformat(),
        indicator=gap.indicator,
        title=gap.title,
        unit=gap.unit,
        rule=rule,
        value=gap.value,
        low=gap.low,
        high=gap.high,
        binding=gap.standard.id if gap.standard else None,
        requirement=best["requirement"],
        target=best["target"],
        standards=tuple(standings),
        edition=gap.edition,
    )


def _standings(edition: Edition, gap: GapAnswer, speakers: Sequence[Row], day: date) -> list[Standing]:
    requirements = register(edition)
    heard = {row["requirement"] for row in speakers}
    silent = [row for row in requirements.values() if row["indicator"] == gap.indicator and row["id"] not in heard]
    found = [_standing(row, requirements[row["requirement"]], gap, True) for row in speakers]
    path = {place.code for place in breadcrumbs(edition, gap.area)}
    found += [_standing(_silent(row, day, path), row, gap, False) for row in silent]
    order = list(WHY)
    return sorted(found, key=lambda one: (not one.binds, order.index(one.why_not)))


def _silent(requirement: Row, day: date, path: set[str]) -> Row:
    elsewhere, not_yet = requirement["jurisdiction"] not in path, requirement["first_day"] > day
    why = "other_area" if elsewhere else "not_yet" if not_yet else "expired"
    said = {"binds": False, "why_not": why, "overdue": False, "year_passed": False, "eligible": False}
    return _BLANK | said | {"amount": requirement["amount"]}


def _standing(speaker: Row, requirement: Row, gap: GapAnswer, speaks: bool) -> Standing:
    need = Need(speaker["pooled"], None, speaker["need_low"], speaker["need_high"], gap.need.unit)
    return Standing(
        standard=standard_answer(speaker, requirement),
        binds=speaker["binds"],
        why_not=speaker["why_not"],
        sentence=WHY[speaker["why_not"]],
        judgement=speaker["judgement"],
        gap=speaker["gap"],
        pooled=speaker["pooled"],
        speaks=speaks,
        may_judge=speaker["eligible"],
        attainment=speaker["attainment"],
        need=need if speaks else None,
        quote=requirement["quote"],
        source=requirement["source"],
    )
