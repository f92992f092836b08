"""批注: what people wrote to a figure, one file each in `<data>/notes/`; nothing is ever changed or deleted.

A note is pinned to a place, an indicator and a year. Withdrawing adds a file beside it; the note is kept and marked.
"""

import json
import re
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from catalogue import beijing
from catalogue.durable import write_durably
from catalogue.faults import StoreBroken, UsedWrongly
from loaders.personal.patterns import folded, has_bank_card, has_id_number, has_mobile, has_room

#: The longest text and the longest name of who wrote it.
LONGEST, LONGEST_NAME = 1000, 40
_FILE = re.compile(r"\d{8}T\d{6}-[0-9a-f]{8}")
_PERSONAL = {
    "身份证号": has_id_number,
    "手机号": has_mobile,
    "银行卡号": has_bank_card,
    "住址": has_room,
}


@dataclass(frozen=True, slots=True)
class Annotation:
    """One note. `at`: when, with its offset. `withdrawn_at`, `withdrawn_by`: "" while it stands."""

    id: str
    area: str
    indicator: str
    year: int
    author: str
    text: str
    at: str
    withdrawn_at: str = ""
    withdrawn_by: str = ""


def annotate(data: Path, area: str, indicator: str, year: int, author: str, text: str) -> Annotation:
    """Keep a note. Raises UsedWrongly if it is empty, too long, or holds personal data."""
    author, text = _checked("署名", author, LONGEST_NAME), _checked("批注", text, LONGEST)
    now = beijing.now()
    id = f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
    made = Annotation(id, area, indicator, year, author, text, now.isoformat(timespec="seconds"))
    folder = data / "notes"
    folder.mkdir(parents=True, exist_ok=True)
    write_durably(folder / f"{id}.json", json.dumps(_kept(made), ensure_ascii=False, indent=1))
    return made


def withdraw_annotation(data: Path, id: str, author: str) -> None:
    """Mark a note as withdrawn; it stays readable. Raises UsedWrongly if there is none."""
    author = _checked("署名", author, LONGEST_NAME)
    folder = data / "notes"
    if not _FILE.fullmatch(id) or not (folder / f"{id}.json").is_file():
        raise UsedWrongly("没有这条批注，可能页面已过期；请刷新后再试。")
    if not (folder / f"{id}.withdrawn.json").exists():
        now = beijing.now().isoformat(timespec="seconds")
        told = {"withdrawn_at": now, "withdrawn_by": author}
        write_durably(folder / f"{id}.withdrawn.json", json.dumps(told, ensure_ascii=False))


def annotations(
    data: Path, area: str | None = None, indicator: str | None = None, year: int | None = None, within: bool = False
) -> list[Annotation]:
    """The notes of a place (`within`: of those below it too), indicator and year, oldest first, withdrawn ones too.

    Raises StoreBroken naming a file that cannot be read.
    """
    folder = data / "notes"
    found = [_read(path) for path in sorted(folder.glob("*.json")) if _FILE.fullmatch(path.stem)]
    return [
        note
        for note in found
        if (area is None or note.area == area or (within and (area == "0" or note.area.startswith(area))))
        and indicator in (None, note.indicator)
        and year in (None, note.year)
    ]


def _kept(note: Annotation) -> dict[str, object]:
    return {name: value for name, value in asdict(note).items() if not name.startswith("withdrawn")}


def _read(path: Path) -> Annotation:
    withdrawn = path.with_suffix(".withdrawn.json")
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if withdrawn.exists():
            told |= json.loads(withdrawn.read_text(encoding="utf-8"))
        return Annotation(**told)
    except (OSError, ValueError, TypeError) as fault:
        raise StoreBroken(f"批注文件 {path} 损坏，读不出来；请从备份恢复该文件。") from fault


def _checked(what: str, text: str, longest: int) -> str:
    line = text.strip()
    if not line:
        raise UsedWrongly(f"{what}不能为空。")
    if len(line) > longest:
        raise UsedWrongly(f"{what}有 {len(line)} 个字，最多 {longest} 个字；请写短一些。")
    found = [kind for kind, has in _PERSONAL.items() if has(folded(line))]
    if found:
        raise UsedWrongly(f"{what}里像是有{'、'.join(found)}，未保存。批注不得含个人信息，请删去后再写。")
    return line
