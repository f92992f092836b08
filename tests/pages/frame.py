"""The pages the frame lists, read from dashboard.py without running it."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]


def pages_of_frame() -> list[tuple[str, str, str]]:
    """(file below pages/, title, name in the URL) of every page, in the order of the navigation."""
    tree = ast.parse((ROOT / "dashboard.py").read_text("utf-8"))
    declared = next(
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign | ast.Assign) and "SECTIONS" in ast.unparse(node).split("=")[0]
    )
    assert declared is not None
    return [page for pages in ast.literal_eval(declared).values() for page in pages]
