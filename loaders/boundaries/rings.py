"""The rings of a shape, in degrees of longitude and latitude."""

import math
from collections.abc import Iterator

from catalogue.faults import UsedWrongly

Point = tuple[float, float]
Ring = tuple[Point, ...]

MOST_POINTS = 1_000_000


def rings_of(geometry: object, number: int, left: list[int]) -> Iterator[Ring]:
    """The rings of one shape: outer ones anticlockwise, holes clockwise. `left`: how many points may still come."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    parts = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(parts, list):
        raise UsedWrongly(f"第 {number} 个形状不是面（Polygon 或 MultiPolygon）。")
    for polygon in [parts] if kind == "Polygon" else parts:
        for n, ring in enumerate(polygon if isinstance(polygon, list) else [None]):
            points = tuple(_points(ring, number))
            left[0] -= len(points)
            if left[0] < 0:
                raise UsedWrongly(f"边界的点太多，最多 {MOST_POINTS:,} 个。请先简化边界。")
            yield points if (_turn(points) > 0) == (n == 0) else points[::-1]


def _points(ring: object, number: int) -> Iterator[Point]:
    if not isinstance(ring, list) or len(ring) < 4:
        raise UsedWrongly(f"第 {number} 个形状的边界不足四个点，围不成面。")
    for point in ring:
        pair = point[:2] if isinstance(point, list) else []
        if len(pair) < 2 or not all(type(v) in (int, float) and math.isfinite(v) for v in pair):
            raise UsedWrongly(f"第 {number} 个形状里有不是经纬度的坐标。")
        if abs(pair[0]) > 180 or abs(pair[1]) > 90:
            raise UsedWrongly("坐标不是经纬度（超出 ±180、±90）。请把边界转成经纬度再上传。")
        yield float(pair[0]), float(pair[1])


def _turn(ring: Ring) -> float:
    """Twice the signed area: above 0 anticlockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
