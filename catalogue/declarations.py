"""One declaration file at a time: text → checked, frozen objects, or faults that name the file and the key."""

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from catalogue.models import Declared

Model = TypeVar("Model", bound=Declared)

#: pydantic's name of a fault → (found, wanted) in Chinese; `{input}` is the value written.
WORDS: dict[str, tuple[str, str]] = {
    "missing": ("没有写明", "必须写明，不设默认值"),
    "extra_forbidden": ("不认识的键，值为 {input}", "删去或改正键名"),
    "literal_error": ("写的是 {input}", "只能是 {expected}"),
    "string_type": ("写的是 {input}", "应为文字，加引号"),
    "bool_type": ("写的是 {input}", "应为 true 或 false"),
    "int_type": ("写的是 {input}", "应为整数"),
    "is_instance_of": ("写的是 {input}", "应为数值"),
    "finite_number": ("写的是 {input}", "应为数值"),
    "model_type": ("写的是 {input}", "应为一组键值"),
    "tuple_type": ("写的是 {input}", "应为列表"),
}


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """Something wrong in a declaration: in which file, at which key, what was found, what was wanted (Chinese)."""

    file: str
    key: str
    found: str
    wanted: str

    def __str__(self) -> str:
        return f"{self.file} 的 {self.key}：{self.found}；{self.wanted}。"


def read_toml(path: Path, name: str) -> tuple[dict[str, Any], list[CatalogueFault]]:
    """A TOML file as it stands; a number with a decimal point becomes a Decimal and never passes through a float."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal), []
    except tomllib.TOMLDecodeError as error:
        return {}, [CatalogueFault(name, "（全文）", f"不是合规的 TOML：{error}", "按提示的行列改正")]
    except UnicodeDecodeError:
        return {}, [CatalogueFault(name, "（全文）", "不是 UTF-8 编码", "另存为 UTF-8")]


def read_csv(path: Path, name: str, columns: Iterable[str]) -> tuple[list[dict[str, str]], list[CatalogueFault]]:
    """A CSV list as rows of text. The heading must be exactly `columns`; a row of another length is a fault."""
    wanted = list(columns)
    try:
        rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    except UnicodeDecodeError:
        return [], [CatalogueFault(name, "（全文）", "不是 UTF-8 编码", "另存为 UTF-8")]
    heading = rows[0] if rows else []
    if heading != wanted:
        return [], [CatalogueFault(name, "（表头）", f"写的是 {','.join(heading)}", f"应为 {','.join(wanted)}")]
    faults = [
        CatalogueFault(name, f"第{number}行", f"有 {len(row)} 列", f"应有 {len(wanted)} 列")
        for number, row in enumerate(rows[1:], start=2)
        if len(row) != len(wanted)
    ]
    return [dict(zip(wanted, row, strict=True)) for row in rows[1:] if len(row) == len(wanted)], faults


def declare(
    model: type[Model], raw: Mapping[str, Any], name: str, within: str
) -> tuple[Model | None, list[CatalogueFault]]:
    """One checked object, or one fault per key unknown, missing or of the wrong type. `within` names the entry."""
    try:
        return model.model_validate(raw), []
    except ValidationError as error:
        return None, [_in_chinese(detail, name, within) for detail in error.errors()]


def _in_chinese(detail: Mapping[str, Any], name: str, within: str) -> CatalogueFault:
    found, wanted = WORDS.get(detail["type"], ("写的是 {input}", "写法不对（" + detail["msg"] + "）"))
    key = ".".join([within, *(str(part) for part in detail["loc"])]).strip(".")
    written = detail["input"]
    values = {
        "input": f"“{written}”" if isinstance(written, str) else str(written),
        "expected": str(detail.get("ctx", {}).get("expected", "")),
    }
    for slot, value in values.items():
        found, wanted = found.replace("{" + slot + "}", value), wanted.replace("{" + slot + "}", value)
    return CatalogueFault(name, key, found, wanted.replace(" or ", " 或 "))
