"""Names and texts that a screen must show as they are."""

from decimal import Decimal
from pathlib import Path

import pyarrow as pa

import metrics
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Check, Problem, Receipt
from loaders.receiving.receipt_notes import OBSERVATIONS, write_notes
from tests.pages.editions import observations

NAMES = [
    "老人15~20人、儿童30~40人",
    "5*3*2=30社区",
    "- 12",
    "12. 幸福社区",
    "![](http://leak.example/x.png)",
    "<img src=http://leak.example/y.png onerror=alert(1)>",
    "=1+1 | a | b |",
    ":red[红] :material/delete: :8ball: $a$",
    "1 -- 3 -> 4 <- 5",
    "<script>alert(1)</script>",
    "`码` **粗** _斜_ ~~删~~ \\n",
    "[点我](http://leak.example) www.leak.example",
]
TOWN = "990101002"
#: What the ledger and the checks show: cells the workbook's reader asked about, in words as hostile as the names.
PROBLEMS = [
    Problem(
        "街道汇总",
        f"C{row}",
        "unknown_place",
        f"“{name}”不在地名录里",
        "地名录里的名称",
        "改名后重新报送，或登记新地方",
    )
    for row, name in enumerate(NAMES, 3)
]
CHECKS = [
    Check("街道汇总", "C60", "total", Decimal(1200), Decimal(1180), False),
    Check("街道汇总", "D60", "total", Decimal(96), Decimal(96), True),
]


def make_hostile_edition(data: Path) -> Path:
    """The small edition with the communities of one town, and the town itself, renamed; the workbook's name too."""
    table = load_register().table()
    codes = table.column("code").to_pylist()
    inside = [code for code in codes if code.startswith(TOWN) and len(code) == 12]
    renamed = dict(zip(inside, NAMES, strict=False)) | {TOWN: NAMES[0]}
    names = [renamed.get(code, name) for code, name in zip(codes, table.column("name").to_pylist(), strict=True)]
    table = table.set_column(table.schema.get_field_index("name"), "name", pa.array(names))
    folder = data / "received" / "fedcba9876543210"
    folder.mkdir(parents=True)
    receipt = Receipt(
        "fedcba9876543210" * 4, f"{NAMES[4]}.xlsx", "2026-01-01T08:00:00+08:00", "测试", "test", None, None
    )
    write_notes(folder, receipt, 1, observations(), PROBLEMS, CHECKS)
    metrics.build_edition(data, [(receipt, folder / OBSERVATIONS)], load_catalogue(), table)
    return data
