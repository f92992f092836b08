"""Every standard that speaks of an indicator, and why each binds a place or does not."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from catalogue.answers import Rule, StandardAnswer
from metrics.asking import GapQuestion, put
from metrics.editions import Edition
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
    "not_yet": "当年尚未施行。",
    "expired": "当年已失效或废止。",
    "other_area": "只适用于其他地区。",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """One standard for one place, year and indicator: whether it binds, why not (a word and a sentence), and how the
    place stands to it (None where it does not speak there)."""

    standard: StandardAnswer
    binds: bool
    why_not: str
    sentence: str
    judgement: str | None
    gap: Decimal | None
    pooled: Decimal | None


def standards_for(edition: Edition, area: str, year: int, indicator: str, rule: Rule = "nearest") -> list[Standing]:
    """Every standard of the indicator: the binding one first, then those that speak, then those that do not."""
    _, speakers, _ = put(edition, GapQuestion(area, None, year, (indicator,), rule))
    requirements = register(edition)
    spoken = plain_rows(speakers)
    heard = {row["requirement"] for row in spoken}
    found = [_standing(row, requirements[row["requirement"]]) for row in spoken]
    silent = [row for row in requirements.values() if row["indicator"] == indicator and row["id"] not in heard]
    found += [_standing(_silent(row, year), row) for row in silent]
    order = list(WHY)
    return sorted(found, key=lambda one: (not one.binds, order.index(one.why_not)))


def standards(edition: Edition) -> list[Row]:
    """The register of standards: one row per requirement with its document, by id."""
    return list(register(edition).values())


def _silent(requirement: Row, year: int) -> Row:
    day = date(year, 12, 31)
    not_yet, over = requirement["first_day"] > day, requirement["last_day"] < day
    why = "not_yet" if not_yet else "expired" if over else "other_area"
    value = requirement["amount"]
    blank = dict.fromkeys(("value", "upper", "alternative", "judgement", "gap", "pooled"))
    return blank | {"binds": False, "why_not": why, "overdue": False, "year_passed": False, "amount": value}


def _standing(speaker: Row, requirement: Row) -> Standing:
    return Standing(
        standard=standard_answer(speaker, requirement),
        binds=speaker["binds"],
        why_not=speaker["why_not"],
        sentence=WHY[speaker["why_not"]],
        judgement=speaker["judgement"],
        gap=speaker["gap"],
        pooled=speaker["pooled"],
    )
