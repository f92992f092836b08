"""The line under every chart: workbooks, edition, coverage, standard with its 文号."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from catalogue.answers import Coverage, GapAnswer, Rule, StandardAnswer
from charts.numbers import MISSING, figure, plain, share
from charts.words import COMPARATOR, RULE, cited, dated

#: More workbook names than this are counted rather than listed.
LISTED = 3


def workbooks_named(workbooks: Sequence[str]) -> str:
    """The workbooks behind a figure: named while they are few, then “等 n 份”."""
    if not workbooks:
        return "尚无材料"
    named = "、".join(workbooks[:LISTED])
    return named if len(workbooks) <= LISTED else f"{named} 等 {len(workbooks)} 份"


def under_rule(workbooks: Iterable[str], edition: int, rule: Rule) -> str:
    """The source line of what is judged by one rule: each workbook once, the edition, the rule."""
    books = workbooks_named(list(dict.fromkeys(workbooks)))
    return f"来源：{books}。数据版本：第 {edition} 版。标准取法：{RULE[rule]}。"


def covered(coverage: Coverage) -> str:
    """“87/92 个社区（占分母 95.2%）”: always shown beside a rolled-up value."""
    if coverage.reported is None and coverage.share == 1:
        return "材料自报，不由社区汇总"
    parts = []
    if coverage.expected is not None and coverage.expected > 0 and coverage.reported is not None:
        parts.append(f"{plain(Decimal(coverage.reported))}/{plain(Decimal(coverage.expected))} 个社区（村）")
    if coverage.share is not None:
        parts.append(f"占分母 {share(coverage.share)}")
    return "，".join(parts) or "未知"


def covered_briefly(coverage: Coverage) -> str:
    """“87/92（95.2%）” for a table column headed 覆盖."""
    if not coverage.expected or coverage.reported is None:
        return MISSING if coverage.share is None else share(coverage.share)
    of = f"{plain(Decimal(coverage.reported))}/{plain(Decimal(coverage.expected))}"
    return of if coverage.share is None else f"{of}（{share(coverage.share)}）"


def amount(standard: StandardAnswer, unit: str) -> str:
    """“≥18 人/万人”, “15–20 ㎡/百户”: that year's value in the indicator's unit."""
    if standard.value is None:
        return "见条款" if standard.comparator != "text" else "文字要求"
    if standard.comparator == "between" and standard.upper is not None:
        return f"{plain(standard.value)}–{figure(standard.upper, unit)}"
    return f"{COMPARATOR.get(standard.comparator, '')} {figure(standard.value, unit)}".strip()


def standard_named(standard: StandardAnswer, unit: str) -> str:
    """The standard in one phrase: jurisdiction, amount, target mark, document and 文号."""
    return f"{standard.jurisdiction_name}标准 {amount(standard, unit)}，{cited_with_target(standard)}"


def cited_with_target(standard: StandardAnswer) -> str:
    """Target mark and document."""
    return "，".join(part for part in (dated(standard), cited(standard)) if part)


def standards_named(answers: Sequence[GapAnswer]) -> str:
    """The standard all answers are judged by; where places have their own, how many there are."""
    standards = {a.standard.id: (a.standard, a.unit) for a in answers if a.standard is not None}
    if not standards:
        return "无适用标准"
    if len(standards) == 1:
        return standard_named(*next(iter(standards.values())))
    documents = sorted({cited(standard) for standard, _ in standards.values()})
    return (
        f"各地标准不同，共 {len(standards)} 条：" + "；".join(documents[:LISTED]) + ("等" if documents[LISTED:] else "")
    )


def standards_over_years(answers: Sequence[GapAnswer]) -> str:
    """Each standard that judged any year once, as amount and document; "" where none did."""
    said = [f"{amount(a.standard, a.unit)}，{cited(a.standard)}" for a in answers if a.standard is not None]
    each = list(dict.fromkeys(said))
    more = f"等 {len(each)} 条" if len(each) > LISTED else ""
    return f"虚线为各年有效的标准：{'；'.join(each[:LISTED])}{more}" if each else ""


def source_line(answers: Sequence[GapAnswer], workbooks: Sequence[str], about: GapAnswer | None) -> str:
    """Everything a reader needs to cite the chart. `about` is the place as a whole, whose coverage is stated."""
    edition = max((a.edition for a in answers), default=about.edition if about else 0)
    parts = [f"来源：{workbooks_named(workbooks)}", f"数据版本：第 {edition} 版"]
    if about is not None:
        parts.append(f"覆盖：{covered(about.coverage)}")
    parts.append(f"标准：{standards_named(answers)}")
    return "。".join(parts) + "。"
