-- item_figure: one row per place at or below $area, and item of $items, with a figure in $year: what its counting cell
-- said. Made-up places only below made-up ones.
SELECT o.area, p.name, p.level, o.item, o.value, o.low, o.high
FROM current_observation o
JOIN place p ON p.code = o.area
JOIN place a ON a.code = $area AND a.demo = p.demo
WHERE o.year = $year AND list_contains($items, o.item) AND o.area BETWEEN a.first AND a.last
    AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
    AND (o.value IS NOT NULL OR o.low IS NOT NULL OR o.high IS NOT NULL)
ORDER BY o.area, o.item
