"""A declared requirement in words: what it asks, of whom, since when, how it was verified."""

import re

from catalogue.models import Catalogue, Document, Requirement
from charts.numbers import plain
from charts.words import COMPARATOR, VERIFIED

#: How the catalogue marks what kind of page an address is: [mirror:南京日报2022-08-11], [gov/media].
MARKED = re.compile(r" ?\[(gov/media|[a-z]+)[:：]?([^\]]*)\]")
PAGES = {"mirror": "转载", "media": "媒体", "gov": "政府网站", "gov/media": "政府网站和媒体"}


def document_of(requirement: Requirement, catalogue: Catalogue) -> Document:
    """The document a requirement stands in."""
    return catalogue.documents[catalogue.document_of[requirement.id]]


def subject(requirement: Requirement, catalogue: Catalogue) -> str:
    """The indicator it judges, else what it speaks of (reference only)."""
    declared = catalogue.indicators.get(requirement.indicator)
    return declared.title if declared else requirement.measures


def required(requirement: Requirement) -> str:
    """The requirement in the law's own form: 不低于 30 ㎡ / 100 户; brackets, floor and yearly rise are named."""
    if requirement.amount is None:
        return "按规模分档" if requirement.brackets else requirement.stated_as or "文字要求"
    upper = f"–{plain(requirement.upper)}" if requirement.upper is not None else ""
    every = ""
    if requirement.every is not None and requirement.every_unit:
        each = "" if requirement.every == 1 else f"{plain(requirement.every)} "
        every = f" / {each}{requirement.every_unit}"
    rise = f"每年递增 {plain(requirement.escalation.rate * 100)}%" if requirement.escalation else ""
    floor = f"且每个社区不低于 {plain(requirement.floor)} {requirement.unit}" if requirement.floor is not None else ""
    rest = "，".join(part for part in (rise, floor) if part)
    amount = f"{plain(requirement.amount, 4)}{upper} {requirement.unit}{every}"
    return f"{COMPARATOR[requirement.comparator]} {amount}".strip() + (f"（{rest}）" if rest else "")


def in_force(requirement: Requirement) -> str:
    """From and to, open ends left open, and the target year."""
    until = f"至 {requirement.in_force_to}" if requirement.in_force_to else "起"
    target = f"，目标({requirement.target_year})" if requirement.target_year else ""
    return f"{requirement.in_force_from or '日期未见'} {until}{target}"


def verified(requirement: Requirement) -> str:
    """How it was verified; 未核 is marked, since it never judges by default."""
    word = VERIFIED[requirement.verified]
    return f"※ {word}（不作默认依据）" if requirement.verified == "unverified" else word


def found_at(source: str) -> str:
    """Where the text was seen, and on what kind of page, in Chinese."""

    def told(mark: re.Match[str]) -> str:
        return f"（{'：'.join(part for part in (PAGES.get(mark[1], '其他网页'), mark[2]) if part)}）"

    return MARKED.sub(told, source)


def contradiction(requirement: Requirement) -> str:
    """The requirements that say otherwise; "" if none does."""
    return f"与 {'、'.join(requirement.contradicts)} 不一致" if requirement.contradicts else ""
