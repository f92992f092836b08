-- missing: one row per expected community at or below $area without both sides of $indicator in $year, unless it lies
-- in a place below $area that gives figures of its own.
SELECT p.code, p.name, p.level, p.parent, p.place_class, CAST(1 AS BIGINT) AS communities, p.demo
FROM place p
JOIN place a ON a.code = $area AND a.demo = p.demo
JOIN indicator i ON i.id = $indicator
WHERE p.level = 'community' AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
    AND (i.expects = 'all' OR p.place_class = i.expects)
    AND NOT EXISTS (SELECT 1 FROM place_span s WHERE s.code = p.code AND $year NOT BETWEEN s.first_year AND s.last_year)
    AND NOT EXISTS (
        SELECT 1 FROM own_pair o
        WHERE o.area = p.code AND o.year = $year AND o.indicator = $indicator AND o.has_num AND o.has_den
    )
    AND NOT EXISTS (
        SELECT 1 FROM area_sum s
        WHERE s.year = $year AND s.indicator = $indicator AND s.complete AND s.area <> $area
            AND s.area IN (p.town, p.county, p.city, p.province, p.nation)
            AND s.level NOT IN ('nation')
            AND (SELECT depth FROM place WHERE code = s.area) > a.depth
    )
ORDER BY p.code
