"""调研报告: 基本情况 · 主要成效 · 问题和不足 · 意见和建议. Each problem is a gap, each suggestion its need."""

from collections import defaultdict
from collections.abc import Sequence

from briefings.clauses import aim, not_met
from briefings.common import below, communities, finished, of, place_key, tally, whole_key
from briefings.document import Block, Chart, Document, Figure, Heading, Paragraph, Run, Runs, Text
from briefings.material import Material
from briefings.numbering import first, second, third
from briefings.order import Order
from briefings.sentences import key_of, silence, status
from briefings.sentences_places import advice, levelling, spread
from briefings.tables import judged_table, places_table, plain_table
from catalogue.answers import GapAnswer
from charts.gap_bars import gap_bars

#: More indicators than this are left to the evidence list, which names them all.
LISTED = 5
#: The words of a heading and what stands under it.
Part = tuple[str, list[Block]]


def report(material: Material, order: Order) -> Document:
    """The report on one place in one year."""
    title = f"关于{material.full_name}{material.year}年社区服务能力情况的调研报告"
    blocks = [*_basics(material), *_achievements(material), *_problems(material), *_suggestions(material)]
    return finished(material, order, title, blocks)


def _basics(material: Material) -> list[Block]:
    place = material.place
    opening: list[Run] = [Text(f"本报告依据已报送的数据，反映{material.full_name}{material.year}年社区服务能力情况。")]
    if place.communities and place.level != "community":
        count = Figure(f"{place.communities:,}个", place_key(material))
        opening += [Text("按统计用区划代码名录，共有社区（村）"), count, Text("。")]
    blocks: list[Block] = [Heading(first(1, "基本情况"), 1), Paragraph((*opening, *tally(material)))]
    judged = [a for state in ("short", "undetermined", "met") for a in of(material, state)]
    others = of(material, "no_standard")
    if judged:
        blocks.append(judged_table(material, judged, f"{place.name}{material.year}年各项指标对照标准情况"))
    if others:
        words = "指标有数值，但当年没有可用于判定的标准，只列数值，不作判定。"
        count = Figure(f"{len(others)}项", whole_key(material))
        blocks.append(Paragraph((Text("另有" if judged else "其中"), count, Text(words))))
        blocks.append(plain_table(material, others, f"{place.name}{material.year}年未作判定的指标"))
    return blocks


def _achievements(material: Material) -> list[Block]:
    blocks: list[Block] = [Heading(first(2, "主要成效"), 1)]
    parts: list[Part] = [
        (
            f"{answer.title}达到{aim(answer.standard)}",
            [Paragraph((*status(material, answer), *spread(material, below(material, answer))))],
        )
        for answer in of(material, "met")
    ]
    return [*blocks, *_under(parts, "对照当年有效的标准，没有判定为达标的指标。")]


def _problems(material: Material) -> list[Block]:
    blocks: list[Block] = [Heading(first(3, "问题和不足"), 1)]
    parts: list[Part] = [
        (f"{answer.title}{not_met(answer.standard)}{aim(answer.standard)}", problem(material, answer))
        for answer in of(material, "short")
    ]
    unsure = of(material, "undetermined")
    if unsure:
        parts.append(("部分指标暂不能判定", [Paragraph(status(material, answer)) for answer in unsure]))
    if of(material, "no_data"):
        parts.append(("部分指标没有数据", gaps_in_data(material)))
    return [*blocks, *_under(parts, "对照当年有效的标准，没有判定为未达标的指标。")]


def _under(parts: list[Part], none: str) -> list[Block]:
    """The parts of a section, each under its heading （一）; one alone has no number. `none`: said without any."""
    found: list[Block] = [] if parts else [Paragraph((Text(none),))]
    for number, (words, blocks) in enumerate(parts, 1):
        found += [Heading(second(number, words, len(parts)), 2), *blocks]
    return found


def problem(material: Material, answer: GapAnswer) -> list[Block]:
    """One gap: the sentence, where it lies, the picture and the places that lack most."""
    lower = below(material, answer)
    blocks: list[Block] = [Paragraph((*status(material, answer), *spread(material, lower)))]
    if len(lower) > 1:
        books = sorted({cell.workbook for cell in material.trace_of(answer).inputs})
        spec = gap_bars(lower, books, answer)
        blocks.append(Chart(answer.title, spec, tuple(key_of(a) for a in lower)))
    table = places_table(material, communities(material, answer), f"{answer.title}缺口较大的地方")
    return [*blocks, table] if table else blocks


def gaps_in_data(material: Material) -> list[Block]:
    """Which indicators have no figure and why, grouped by the reason."""
    groups: dict[str, list[str]] = defaultdict(list)
    for answer in of(material, "no_data"):
        groups[silence(material, answer)].append(answer.title)
    key = whole_key(material)
    count = Figure(f"{sum(map(len, groups.values()))}项", key)
    if len(groups) == 1:
        why = f"，原因均为{next(iter(groups))}。名称见附件证据清单。"
        return [Paragraph((Text("没有数值的指标共"), count, Text(why)))]
    runs: list[Run] = [Text("没有数值的指标共"), count, Text("。")]
    for n, (reason, titles) in enumerate(groups.items()):
        listed = f"（{'、'.join(titles)}）" if len(titles) <= LISTED else ""
        runs += [
            Text("；" if n else "其中"),
            Text(f"{reason.replace('，', '、')}的"),
            Figure(f"{len(titles)}项", key),
            Text(listed),
        ]
    runs.append(Text("。逐项名称和原因见附件证据清单。"))
    return [Paragraph(tuple(run for run in runs if run.text))]


def _suggestions(material: Material) -> list[Block]:
    found = [advice(material, a, communities(material, a)) for a in of(material, "short")]
    found += [levelling(material, a, communities(material, a)) for a in of(material, "met")]
    unsure = of(material, "undetermined")
    if unsure:
        found.append((Text(f"补充核实{'、'.join(a.title for a in unsure)}的数据后再作判定。"),))
    silent = of(material, "no_data")
    if silent:
        count = Figure(f"{len(silent)}项", whole_key(material))
        found.append((Text("由数据报送单位补报没有数据的"), count, Text("指标（名称见附件证据清单）。")))
    none = Paragraph((Text("各项指标均有数据且没有未达标的，没有需要提出的建议。"),))
    return [Heading(first(4, "意见和建议"), 1), *(suggested(found) or [none])]


def suggested(advice: Sequence[Runs]) -> list[Block]:
    """1.建议…: one paragraph for each that says something; one alone has no number."""
    given = [runs for runs in advice if runs]
    return [Paragraph((Text(third(n, "建议", len(given))), *runs)) for n, runs in enumerate(given, 1)]
