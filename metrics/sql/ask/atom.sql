-- atom: one row per asked place, requirement with a floor or brackets, and unit whose figures make up the place's
-- value: the place itself where it states its own, else the communities and towns that were added up.
CREATE OR REPLACE TEMP TABLE atom AS
WITH asking AS (
    SELECT c.area, c.requirement, c.indicator, c.bracket_item, m.basis, m.kind, a.level, a.depth
    FROM candidate c
    JOIN requirement r ON r.id = c.requirement AND (r.floor IS NOT NULL OR r.bracketed)
    JOIN measured m ON m.area = c.area AND m.indicator = c.indicator AND m.basis IN ('own', 'mixed', 'rolled_up')
    JOIN asked a ON a.code = c.area
    WHERE c.comparator <> 'text' AND m.kind IN ('ratio', 'share')
),
giver AS (
    SELECT
        b.code AS area, s.indicator, b.level, b.depth, b.town, b.county, b.city, b.province, b.nation,
        s.den, s.den_low, s.den_high, s.expected
    FROM area_sum s
    JOIN place b ON b.code = s.area AND b.code BETWEEN $first AND $last AND b.demo = $demo
        AND $area IN (b.community, b.town, b.county, b.city, b.province, b.nation)
    WHERE s.year = $year AND s.complete AND s.indicator IN (SELECT indicator FROM asking)
    UNION ALL
    SELECT
        area, indicator, level, 5, town, county, city, province, nation, den, den_low, den_high, 1
    FROM community_pair o
    JOIN chosen i ON i.id = o.indicator
    WHERE has_num AND has_den AND indicator IN (SELECT indicator FROM asking)
        AND (i.expects = 'all' OR o.place_class NOT IN ('urban', 'rural') OR o.place_class = i.expects)
),
placed AS (
    SELECT g.*, unnest([town, county, city, province, nation]) AS up FROM giver g
),
below_giver AS (  -- how deep the deepest ancestor is that gives figures of its own, and so shuts this one off
    SELECT p.area, p.indicator, max(s.depth) AS shut_off
    FROM placed p
    JOIN giver s ON s.area = p.up AND s.indicator = p.indicator AND s.area <> p.area
    GROUP BY p.area, p.indicator
)
SELECT a.area, a.requirement, a.bracket_item, g.area AS atom, g.level, g.den, g.den_low, g.den_high, g.expected
FROM asking a
JOIN placed g ON g.indicator = a.indicator AND g.up = a.area AND g.area <> a.area
LEFT JOIN below_giver s ON s.area = g.area AND s.indicator = g.indicator
WHERE a.basis = 'rolled_up' AND coalesce(s.shut_off, -1) < a.depth + 1
UNION ALL
SELECT a.area, a.requirement, a.bracket_item, a.area, a.level, m.den, m.den_low, m.den_high,
    CASE WHEN a.level = 'community' THEN 1 ELSE m.expected END
FROM asking a
JOIN measured m ON m.area = a.area AND m.indicator = a.indicator
WHERE a.basis IN ('own', 'mixed')
