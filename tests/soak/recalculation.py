"""Outside the suite (needs LibreOffice): recalculates an annex headless and compares every formula with the value it
was written with. `python -m tests.soak.recalculation FILE.xlsx…`"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from openpyxl import load_workbook


def without_values(source: Path, target: Path) -> None:
    """The same workbook with every formula's kept value taken out, so that nothing but a recalculation can give it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            new.writestr(name, data)


def recalculated(source: Path, folder: Path) -> Path:
    """The workbook as LibreOffice computes it."""
    bare, out = folder / source.name, folder / "out"
    without_values(source, bare)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(bare)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out / source.name


def compare(source: Path) -> tuple[int, list[str]]:
    """How many formulas there are, and those whose recalculated value differs beyond the last shown digit."""
    with tempfile.TemporaryDirectory() as temporary:
        again = load_workbook(recalculated(source, Path(temporary)), data_only=True)
    written, formulas = load_workbook(source, data_only=True), load_workbook(source)
    count, faults = 0, []
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                want = written[sheet.title][cell.coordinate].value
                got = again[sheet.title][cell.coordinate].value
                if not isinstance(got, int | float) or abs(got - want) > 0.005 * max(1, abs(want) / 1e9):
                    faults.append(f"{sheet.title}!{cell.coordinate}: {want} {got} {cell.value[:60]}")
    return count, faults


if __name__ == "__main__":
    for name in sys.argv[1:]:
        count, faults = compare(Path(name))
        sys.stdout.write(f"{name}: {count} formulas, {len(faults)} differ\n" + "\n".join(faults[:20]) + "\n")
