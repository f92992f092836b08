"""A file of borders (GeoJSON) read strictly, each shape matched to a place of the register."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.faults import UsedWrongly
from catalogue.places import Place, Register
from loaders.boundaries.rings import MOST_POINTS, Ring, rings_of

MOST_BYTES, MOST_FEATURES = 20_000_000, 6_000


@dataclass(frozen=True, slots=True)
class Boundary:
    """The borders of one place of the register: rings, outer ones anticlockwise, holes clockwise."""

    code: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A shape that is no place of the register, by the words it carries."""

    found: str
    why: str


@dataclass(frozen=True, slots=True)
class BoundaryReading:
    """What a file of borders holds. `by`: the property that named the places."""

    by: str
    boundaries: tuple[Boundary, ...]
    unmatched: tuple[Unmatched, ...]


def read_boundaries(content: bytes, register: Register, within: str) -> BoundaryReading:
    """Every polygon of the file with the place it is of: by a property that holds codes, else one that holds names of
    places below `within`. Raises UsedWrongly, in Chinese, for what is no map of places.
    """
    features = _features(content)
    properties = [dict(f.get("properties") or {}) for f in features]
    by, places = _matched(properties, register, within)
    if not places:
        raise UsedWrongly("没有一个形状能对上地方名录。每个形状的属性里要有统计代码，或与名录一致的地名。")
    found: dict[str, Boundary] = {}
    unmatched: list[Unmatched] = []
    left = [MOST_POINTS]
    for n, feature in enumerate(features):
        rings = tuple(rings_of(feature.get("geometry"), n + 1, left))
        place = places.get(n)
        if place is None:
            said = str(properties[n].get(by, ""))[:60]
            unmatched.append(Unmatched(said or f"第 {n + 1} 个形状", "名录里没有，或不止一个同名"))
        elif place.code in found:
            found[place.code] = Boundary(place.code, place.name, (*found[place.code].rings, *rings))
        else:
            found[place.code] = Boundary(place.code, place.name, rings)
    return BoundaryReading(by, tuple(found.values()), tuple(unmatched))


def _features(content: bytes) -> list[dict[str, Any]]:
    if len(content) > MOST_BYTES:
        raise UsedWrongly(f"边界文件太大，不能超过 {MOST_BYTES // 1_000_000} MB。请先简化边界。")
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as broken:
        raise UsedWrongly("边界文件不是 GeoJSON（读不成 JSON）。") from broken
    features = whole.get("features") if isinstance(whole, dict) and whole.get("type") == "FeatureCollection" else None
    if not isinstance(features, list) or not features or not all(isinstance(f, dict) for f in features):
        raise UsedWrongly("边界文件应是 GeoJSON 的 FeatureCollection，里面至少有一个形状。")
    if len(features) > MOST_FEATURES:
        raise UsedWrongly(f"边界文件里有 {len(features)} 个形状，最多 {MOST_FEATURES} 个。")
    if not all(isinstance(f.get("properties") or {}, dict) for f in features):
        raise UsedWrongly("边界文件里有形状的属性写得不对。")
    return features


def _matched(properties: Sequence[Mapping[str, Any]], register: Register, within: str) -> tuple[str, dict[int, Place]]:
    """The property that names most places, and the places by the number of their shape. Codes go before names."""
    keys = Counter(key for one in properties for key in one)
    best: tuple[str, dict[int, Place]] = ("", {})
    for find in (_by_code, _by_name):
        for key in keys:
            found = {n: p for n, one in enumerate(properties) if (p := find(str(one.get(key) or ""), register, within))}
            if len(found) > len(best[1]):
                best = key, found
        if best[1]:
            return best
    return best


def _by_code(text: str, register: Register, within: str) -> Place | None:
    """The place of a code, also where noughts fill it up to 6, 9 or 12 digits."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return None
    codes = [text[:length] for length in (2, 4, 6, 9, 12) if len(text) >= length and not text[length:].strip("0")]
    return next((place for code in codes if (place := register.place(code)) is not None), None)


def _by_name(text: str, register: Register, within: str) -> Place | None:
    found = register.named(text, within) if text.strip() else []
    return found[0] if len(found) == 1 else None
