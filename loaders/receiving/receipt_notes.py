"""What a receipt's folder says of its workbook: observations, problems and checks, written once and read back."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from catalogue.durable import sync
from catalogue.faults import StoreBroken
from catalogue.records import Check, Observation, Problem, Receipt
from loaders.receiving.observation_table import observation_table

#: The name of the Parquet file in a receipt's folder.
OBSERVATIONS = "observations.parquet"


def write_notes(
    folder: Path,
    receipt: Receipt,
    order: int,
    observations: Sequence[Observation],
    problems: Sequence[Problem],
    checks: Sequence[Check],
) -> None:
    """Write a receipt's own files beside its workbook and bring the folder to the disk. `order`: of receiving."""
    pq.write_table(observation_table(observations), folder / OBSERVATIONS)
    notes = {"problems": [asdict(p) for p in problems], "checks": [asdict(c) for c in checks]}
    for name, content in (("problems.json", notes), ("receipt.json", asdict(receipt) | {"order": order})):
        text = json.dumps(content, ensure_ascii=False, indent=1, default=str)
        (folder / name).write_text(text, encoding="utf-8")
    for written in sorted(folder.iterdir()):
        sync(written)
    sync(folder)
    folder.chmod(0o755)


def notes_of(folder: Path) -> tuple[list[Problem], list[Check]]:
    """(problems, checks) of a receipt, in the order told. Raises StoreBroken for a file that cannot be read."""
    path = folder / "problems.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        problems = [Problem(**problem) for problem in told["problems"]]
        checks = [Check(**{**check, **_figures(check)}) for check in told["checks"]]
    except (OSError, ValueError, TypeError, KeyError, ArithmeticError) as fault:
        raise StoreBroken(f"{path} 缺失或损坏；请从备份恢复该文件夹。") from fault
    return problems, checks


def _figures(check: dict[str, Any]) -> dict[str, Decimal | None]:
    return {side: None if check[side] is None else Decimal(check[side]) for side in ("stated", "computed")}
