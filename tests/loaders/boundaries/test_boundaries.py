"""Files of borders: matched by code or name, refused in words, kept and dropped."""

import json
from pathlib import Path
from typing import Any

import pytest

from catalogue.faults import UsedWrongly
from catalogue.places import load_register
from loaders.boundaries.files import boundaries_of, boundary_files, drop_boundaries, keep_boundaries
from loaders.boundaries.reading import read_boundaries

SQUARE = [[120.0, 30.0], [120.0, 30.1], [120.1, 30.1], [120.1, 30.0], [120.0, 30.0]]
TOWN, COUNTY = "990101001", "990101"


def shape(properties: Any, coordinates: Any = None, kind: str = "Polygon") -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def file_of(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def test_codes_are_matched_with_or_without_filling_noughts() -> None:
    found = read_boundaries(
        file_of(shape({"id": 7, "代码": TOWN + "000"}), shape({"代码": 990100})), load_register(), COUNTY
    )
    assert found.by == "代码" and [b.code for b in found.boundaries] == [TOWN, "9901"]


def test_names_are_matched_below_the_place_and_what_is_not_is_listed() -> None:
    name = load_register().place(TOWN).name  # type: ignore[union-attr]
    found = read_boundaries(
        file_of(shape({"name": name}), shape({"name": "湖面"}), shape(None)), load_register(), COUNTY
    )
    assert [b.code for b in found.boundaries] == [TOWN]
    assert [u.found for u in found.unmatched] == ["湖面", "第 3 个形状"]


def test_outer_rings_turn_left_and_holes_right_and_parts_are_put_together() -> None:
    hole = [[120.02, 30.02], [120.02, 30.05], [120.05, 30.05], [120.02, 30.02]]
    many = shape({"代码": TOWN}, [[SQUARE, hole[::-1]]], "MultiPolygon")
    found = read_boundaries(file_of(many, shape({"代码": TOWN})), load_register(), COUNTY)
    (one,) = found.boundaries
    turns = [sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(r, r[1:] + r[:1], strict=True)) > 0 for r in one.rings]
    assert turns == [True, False, True]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfe", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"[]", "FeatureCollection"),
        (file_of(), "至少有一个形状"),
        (file_of(shape({"代码": "1234567"})), "没有一个形状"),
        (file_of(shape({"代码": TOWN}, [120.0, 30.0], "Point")), "不是面"),
        (file_of(shape({"代码": TOWN}, [SQUARE[:3]])), "不足四个点"),
        (file_of(shape({"代码": TOWN}, [[[500000, 3300000]] * 4])), "经纬度"),
        (file_of(shape({"代码": TOWN}, [[["a", 1]] * 4])), "坐标"),
        (file_of(shape({"代码": TOWN}, [[[float("nan"), 1]] * 4])), "坐标"),
        (file_of(shape(["代码"])), "属性"),
        (b" " * 20_000_001, "太大"),
    ],
)
def test_what_is_no_map_of_places_is_refused_in_words(content: bytes, why: str) -> None:
    with pytest.raises(UsedWrongly, match=why):
        read_boundaries(content, load_register(), COUNTY)


def test_files_are_kept_with_their_credit_and_can_be_dropped(tmp_path: Path) -> None:
    register, content = load_register(), file_of(shape({"代码": TOWN}))
    with pytest.raises(UsedWrongly, match="从哪里来"):
        keep_boundaries(tmp_path, "界.geojson", content, " ", COUNTY, register)
    about, _ = keep_boundaries(tmp_path, "../界.geojson", content, "示例图号", COUNTY, register)
    assert about.file == "界.geojson" and [f.credit for f in boundary_files(tmp_path)] == ["示例图号"]
    keep_boundaries(tmp_path, "再次.geojson", content, "新图号", COUNTY, register)
    assert {code: credit for code, (_, credit) in boundaries_of(tmp_path, register).items()} == {TOWN: "新图号"}
    (tmp_path / "boundaries" / "x.json").write_text("[]", "utf-8")
    (tmp_path / "boundaries" / f"{about.key}.geojson").write_bytes(b"broken")
    assert boundaries_of(tmp_path, register) == {}
    drop_boundaries(tmp_path, "../../etc")
    drop_boundaries(tmp_path, about.key)
    assert boundary_files(tmp_path) == []
