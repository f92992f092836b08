"""What was told of a workbook when it was received: its problems and checks, read back from problems.json."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from catalogue.faults import StoreBroken
from catalogue.records import Check, Problem


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
