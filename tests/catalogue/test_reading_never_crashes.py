"""Whatever stands in a declaration file, the answer is a catalogue or faults that name it; never a traceback."""

import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.agreement import disagreements
from catalogue.reading import read_catalogue

SOUND = Path(__file__).parent / "sound"
FILES = sorted(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*") if path.is_file())
VALUES = [
    '""',
    "0",
    "-1",
    "nan",
    "[]",
    "{}",
    "[[1]]",
    "true",
    "1979-05-27",
    '"2020-13"',
    '"R1"',
    '"households"',
    "1e999",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_line_gone_doubled_or_overwritten(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FILES))
    lines = (SOUND / name).read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        done = data.draw(st.sampled_from(["gone", "doubled", "overwritten", "noise"]))
        line = lines[place]
        lines[place : place + 1] = {
            "gone": [""],
            "doubled": [line, line],
            "overwritten": [line.split(" = ")[0] + " = " + data.draw(st.sampled_from(VALUES))],
            "noise": [data.draw(st.text(max_size=20))],
        }[done]
    folder = tmp_path / "catalogue"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOUND, folder)
    (folder / name).write_text("\n".join(lines), encoding="utf-8", errors="replace")
    catalogue, faults = read_catalogue(folder)
    assert (catalogue is None) == bool(faults)
    for fault in faults if catalogue is None else disagreements(catalogue, lambda code: code == "33"):
        assert fault.file and fault.key and fault.found and fault.wanted
