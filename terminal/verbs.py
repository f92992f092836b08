"""What each verb answers: the JSON document, the same as tables for people, and the exit code."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import metrics
import workflow
from catalogue.places import register_of
from loaders.workbooks.folders import workbooks_in
from loaders.workbooks.reading import read_workbook
from loaders.workbooks.tidy import tidy_document
from terminal import briefing, burden, loading, places, problems, showing, verifying
from terminal import gaps as gap_table
from terminal import standards as law
from terminal.checking import check_everything
from terminal.serving import serve


@dataclass(frozen=True, slots=True)
class Said:
    """One verb's answer."""

    document: Any
    text: str
    exit_code: int = 0


def _load(asked: Namespace) -> Said:
    return Said(*loading.load(asked))


def _read(asked: Namespace) -> Said:
    with TemporaryDirectory(prefix="capacity-") as scratch:
        found = workbooks_in([asked.path], Path(scratch))
        documents = [tidy_document(read_workbook(path, asked.sheet)) for path in found]
    troubled = any(document["problems"] or document.get("refused") for document in documents)
    document = documents[0] if len(documents) == 1 else documents
    return Said(document, "\n\n".join(map(showing.tidy, documents)), int(troubled))


def _observations(asked: Namespace) -> Said:
    edition = metrics.open_edition(asked.data, asked.edition)
    area = register_of(asked.data).resolve(asked.area).code if asked.area else None
    rows = metrics.observations(edition, area=area, year=asked.year, item=asked.item)
    return Said(rows, showing.observations(rows))


def _gaps(asked: Namespace) -> Said:
    edition = metrics.open_edition(asked.data, asked.edition)
    rows = metrics.gaps(
        edition,
        register_of(asked.data).resolve(asked.area).code,
        level=asked.level,
        year=asked.year,
        indicators=asked.indicator,
        rule=asked.rule,
        standard=asked.standard,
    )
    return Said(rows, gap_table.gaps(rows))


def _trace(asked: Namespace) -> Said:
    edition = metrics.open_edition(asked.data, asked.edition)
    area = register_of(asked.data).resolve(asked.area).code
    answer = metrics.trace(edition, area, asked.indicator, asked.year, rule=asked.rule)
    document = {key: getattr(answer, key) for key in ("value", "formula", "inputs", "standard", "edition")}
    return Said(document, showing.trace(answer))


def _standards(asked: Namespace) -> Said:
    return Said(*law.standards(asked))


def _burden(asked: Namespace) -> Said:
    return Said(*burden.burden(asked))


def _brief(asked: Namespace) -> Said:
    return Said(*briefing.brief(asked))


def _verify(asked: Namespace) -> Said:
    return Said(*verifying.verify(asked))


def _check(asked: Namespace) -> Said:
    faults = check_everything(asked.data)
    return Said({"ok": not faults, "faults": faults}, showing.faults(faults), 3 if faults else 0)


def _problems(asked: Namespace) -> Said:
    return Said(*problems.problems(asked))


def _places(asked: Namespace) -> Said:
    return Said(*places.places(asked))


def _change(asked: Namespace) -> Said:
    return Said(*places.change(asked))


def _build(asked: Namespace) -> Said:
    edition = workflow.build(asked.data)
    return Said(edition, showing.editions([edition]))


def _editions(asked: Namespace) -> Said:
    rows = metrics.editions(asked.data)
    return Said(rows, showing.editions(rows))


def _withdraw(asked: Namespace) -> Said:
    receipt, edition = workflow.withdraw(asked.data, asked.sha, asked.by, asked.why)
    document = {"withdrawn": receipt, "edition": edition}
    return Said(document, f"已撤回 {receipt.file}（{receipt.sha256[:16]}），已发布第 {edition.number} 版。")


def _serve(asked: Namespace) -> Said:
    serve(asked.data, asked.port)
    return Said({"served": True}, "看板已停止。")


VERBS: dict[str, Callable[[Namespace], Said]] = {
    "load": _load,
    "read": _read,
    "observations": _observations,
    "gaps": _gaps,
    "trace": _trace,
    "standards": _standards,
    "burden": _burden,
    "brief": _brief,
    "verify": _verify,
    "check": _check,
    "problems": _problems,
    "places": _places,
    "change": _change,
    "build": _build,
    "editions": _editions,
    "withdraw": _withdraw,
    "serve": _serve,
}
