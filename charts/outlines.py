"""Borders made light enough to be sent: points that no one could see left out. Layout only; nothing is measured."""

from collections.abc import Mapping, Sequence

Point = tuple[float, float]
Ring = tuple[Point, ...]

#: About how many points a map is sent with, and how fine the first attempt is: parts of its longer side.
BUDGET, FINE = 3_500, 1 / 1_500


def bounds(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def simplified(outlines: Mapping[str, Sequence[Ring]]) -> dict[str, tuple[Ring, ...]]:
    """The same borders with at most about `BUDGET` points; islands too small to be seen are left out, never a place."""
    every = [ring for rings in outlines.values() for ring in rings]
    if not every:
        return {}
    west, south, east, north = bounds(every)
    step = max(east - west, north - south) * FINE or 1e-6
    for _ in range(12):
        found = {code: _lighter(rings, step) for code, rings in outlines.items()}
        if sum(len(ring) for rings in found.values() for ring in rings) <= BUDGET:
            break
        step *= 1.7
    return found


def _lighter(rings: Sequence[Ring], step: float) -> tuple[Ring, ...]:
    largest = max(rings, key=len)
    kept = []
    for ring in rings:
        west, south, east, north = bounds([ring])
        if ring is largest or max(east - west, north - south) > 2 * step:
            kept.append(_thinned(ring, step))
    return tuple(kept)


def _thinned(ring: Ring, step: float) -> Ring:
    """Douglas and Peucker's way (1973), from the two points furthest apart of those tried; at least a triangle."""
    closed = ring if ring[0] == ring[-1] else (*ring, ring[0])
    far = max(range(len(closed)), key=lambda n: abs(closed[n][0] - closed[0][0]) + abs(closed[n][1] - closed[0][1]))
    keep = {0, far, len(closed) - 1}
    left = [(0, far), (far, len(closed) - 1)]
    while left:
        first, last = left.pop()
        best, away = 0, step
        for n in range(first + 1, last):
            if (d := _distance(closed[n], closed[first], closed[last])) > away:
                best, away = n, d
        if best:
            keep.add(best)
            left += [(first, best), (best, last)]
    if len(keep) < 4:
        keep |= {len(closed) // 4, len(closed) // 2}
    return tuple((round(closed[n][0], 5), round(closed[n][1], 5)) for n in sorted(keep))


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = (dx * dx + dy * dy) ** 0.5
    if long == 0:
        return float(((point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2) ** 0.5)
    return float(abs(dy * (point[0] - start[0]) - dx * (point[1] - start[1])) / long)


def middle(rings: Sequence[Ring]) -> Point:
    """The centre of gravity of the largest ring; its first point where it has no surface."""
    ring = max(rings, key=lambda r: abs(_twice(r)))
    twice = _twice(ring)
    if not twice:
        return ring[0]
    x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = ax * by - bx * ay
        x, y = x + (ax + bx) * cross, y + (ay + by) * cross
    return x / (3 * twice), y / (3 * twice)


def _twice(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
