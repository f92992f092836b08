"""Each container × pandas default / bare calamine / ours, as docs/读表对照.md: python benchmarks/containers.py.

One and the same sheet (title, unit line, two heading rows with merges, a town merged down, subtotals, notes) in every
container. LibreOffice makes the kinds it can write, where it is installed; the others are made here.
"""

import csv
import io
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from msoffcrypto.format.ooxml import OOXMLFile
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from loaders.shapes import Table  # noqa: E402
from loaders.workbooks.reading import read_workbook  # noqa: E402
from tests.loaders.reading.sheets import figures, save, table  # noqa: E402
from tests.loaders.reading.test_layouts import STAFF, STAFF_MERGES  # noqa: E402

SHORT = 46
FILTERS = {
    "xls（LibreOffice 写，BIFF8）": ("xls", "MS Excel 97"),
    "xls（LibreOffice 写，BIFF5）": ("xls", "MS Excel 5.0/95"),
    "xlsx（LibreOffice 写）": ("xlsx", "Calc MS Excel 2007 XML"),
    "ods（LibreOffice 写）": ("ods", "calc8"),
    "XML 表格 2003（LibreOffice 写），名为 .xls": ("xml", "MS Excel 2003 XML"),
    "网页（LibreOffice 写），名为 .xls": ("html", "HTML (StarCalc)"),
}


def strict(data: bytes) -> bytes:
    """An xlsx with the namespaces of strict OOXML."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for usual, iso in (("spreadsheetml/2006", "spreadsheetml"), ("officeDocument/2006", "officeDocument")):
                part = part.replace(
                    b"http://schemas.openxmlformats.org/" + usual.encode(),
                    b"http://purl.oclc.org/ooxml/" + iso.encode(),
                )
            new.writestr(name, part)
    return out.getvalue()


def locked(data: bytes, password: str) -> bytes:
    """An xlsx encrypted with a password."""
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def made(folder: Path) -> dict[str, Path]:
    """Every kind of file, by what it is called in the table."""
    xlsx = save(folder / "源.xlsx", STAFF, STAFF_MERGES)
    xls = save(folder / "源.xls", STAFF, STAFF_MERGES)
    lines = save(folder / "源.csv", STAFF).read_bytes().decode("gb18030")
    tabbed = io.StringIO()
    csv.writer(tabbed, delimiter="\t").writerows([["" if v is None else v for v in row] for row in STAFF])
    tabs = tabbed.getvalue()
    book = xlsx.read_bytes()
    plain: dict[str, tuple[str, bytes]] = {
        "xlsx（openpyxl 写）": ("xlsx", book),
        "xlsx 内容，名为 .xls": ("xls", book),
        "xls（xlwt 写，BIFF8）": ("xls", xls.read_bytes()),
        "WPS .et（BIFF8）": ("et", xls.read_bytes()),
        "严格 OOXML": ("xlsx", strict(book)),
        "默认口令加密的 xlsx": ("xlsx", locked(book, "VelvetSweatshop")),
        "其他口令加密的 xlsx": ("xlsx", locked(book, "另设")),
        "csv，UTF-8": ("csv", lines.encode("utf-8")),
        "csv，UTF-8 带 BOM": ("csv", lines.encode("utf-8-sig")),
        "csv，GB18030": ("csv", lines.encode("gb18030")),
        "Unicode 文本（UTF-16，制表符）": ("txt", tabs.encode("utf-16")),
        "制表符文本 GB18030，名为 .xls": ("xls", tabs.encode("gb18030")),
        "截断的 xlsx": ("xlsx", book[: len(book) // 2]),
        "空文件": ("xlsx", b""),
    }
    found = {}
    for number, (name, (suffix, data)) in enumerate(plain.items()):
        found[name] = folder / f"{number}.{suffix}"
        found[name].write_bytes(data)
    office = shutil.which("soffice")
    for number, (name, (suffix, kind)) in enumerate(FILTERS.items() if office else ()):
        out = folder / f"lo{number}"
        subprocess.run(
            [str(office), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             f"{suffix}:{kind}", "--outdir", str(out), str(xlsx)],
            check=False, capture_output=True, timeout=180,
        )  # fmt: skip
        written = next(iter(out.glob(f"*.{suffix}")), None)
        if written is not None:
            found[name] = written.rename(out / "表.xls") if "名为 .xls" in name else written
    return found


def tried(work: Callable[[], str]) -> str:
    """What a reader gives, or how it fails."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - whatever a foreign reader raises is what is shown
        return f"打不开：{type(error).__name__}: {' '.join(str(error).split())[:SHORT]}".replace("|", "/")


def by_pandas(path: Path) -> str:
    """pandas as it comes."""
    frame = pd.read_csv(path) if path.suffix in (".csv", ".txt") else pd.read_excel(path)
    unnamed = sum(str(name).startswith("Unnamed") for name in frame.columns)
    return f"打开；{len(frame)} 行当作数据（应为 4），{unnamed} 列无名，合计与注当作数据"


def by_calamine(path: Path) -> str:
    """The bare quick reader: cells only, it knows no tables."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return f"打开；只给 {len(rows)} 行原样格子，不分表头、合计、注"


def by_us(path: Path, right: Table) -> str:
    """Ours: right, wrong, or refused with a reason."""
    reading = read_workbook(path)
    if reading.refused:
        return f"拒收：{reading.refused[:SHORT]}"
    if len(reading.tables) != 1 or figures(reading.tables[0]) != figures(right):
        return "读错"
    told = "；另有提醒 " + "、".join(sorted({p.kind for p in reading.problems})) if reading.problems else ""
    return f"读对：{len(right.cells)} 个数，表头、单位、街道、合计、注俱全{told}"


def received() -> list[str]:
    """The lines for tests/workbooks/containers: one workbook as other programs wrote it into every container."""
    folder = ROOT / "tests" / "workbooks" / "containers"
    right = read_workbook(folder / "sheetjs.xlsx").tables[0]
    files = sorted(path for path in folder.iterdir() if path.suffix not in (".md", ".js", ".py"))
    return [
        f"| {path.name} | {tried(lambda path=path: _frame(path))} "  # type: ignore[misc]
        f"| {tried(lambda path=path: by_calamine(path))} | {_ours(path, right)} |"  # type: ignore[misc]
        for path in files
    ]


def _frame(path: Path) -> str:
    frame = pd.read_csv(path) if path.suffix in (".csv", ".txt") else pd.read_excel(path)
    return f"打开；{len(frame)} 行当作数据（应为 3）"


def _ours(path: Path, right: Table) -> str:
    reading = read_workbook(path)
    if reading.refused:
        return f"拒收：{reading.refused[:SHORT]}"
    same = figures(reading.tables[0]) == figures(right)
    plain = {cell[0:2] + cell[3:5] for cell in figures(reading.tables[0])}
    wanted = {cell[0:2] + cell[3:5] for cell in figures(right)}
    if same:
        return f"读对：{len(right.cells)} 个数"
    return f"读对 {len(wanted & plain)}／{len(wanted)} 个数，文件里没有数字格式，百分比、日期照写出的样子读"


def main() -> None:
    """Write the table."""
    warnings.simplefilter("ignore")
    right = table(STAFF, STAFF_MERGES)
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            f"| {name} | {tried(lambda path=path: by_pandas(path))} | {tried(lambda path=path: by_calamine(path))} "  # type: ignore[misc]
            f"| {by_us(path, right)} |"
            for name, path in made(Path(folder)).items()
        ]
    text = "\n".join(
        [
            "# 读表对照", "",
            "同一张表（标题、单位行、两层表头、街道合并多行、小计合计、注）装在各种文件里，三种读法各读出什么。",
            f"pandas {pd.__version__} 按默认写法；由 `python benchmarks/containers.py` 写成。",
            "",
            "| 文件 | pandas 默认 | calamine | 本看板 |", "|---|---|---|---|", *lines, "",
            "别的软件写出的同一本工作簿（tests/workbooks/containers，有合并、百分比、日期、隐藏部分）：", "",
            "| 文件 | pandas 默认 | calamine | 本看板 |", "|---|---|---|---|", *received(), "",
        ]
    )  # fmt: skip
    (ROOT / "docs" / "读表对照.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
