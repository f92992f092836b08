-- atom: one row per asked place, year, requirement with a floor or brackets, and unit whose figures make up the place's
-- value: the place itself where it states its own, else the communities and towns that were added up.
CREATE OR REPLACE TEMP TABLE atom AS
WITH asking AS (
    SELECT c.area, c.year, c.requirement, c.indicator, c.bracket_item, m.basis, a.level, a.depth, a.demo
    FROM candidate c
    JOIN requirement r ON r.id = c.requirement AND (r.floor IS NOT NULL OR r.bracketed)
    JOIN measured m ON m.area = c.area AND m.year = c.year AND m.indicator = c.indicator
        AND m.basis IN ('own', 'mixed', 'rolled_up')
    JOIN asked a ON a.code = c.area AND a.year = c.year
    WHERE c.comparator <> 'text' AND m.kind IN ('ratio', 'share')
),
wanted AS (SELECT DISTINCT indicator, year FROM asking WHERE basis = 'rolled_up'),
giver AS (
    SELECT
        b.code AS area, s.year, s.indicator, b.level, b.depth, b.demo, b.town, b.county, b.city, b.province, b.nation,
        s.den, s.den_low, s.den_high, s.expected
    FROM area_sum s
    JOIN wanted w ON w.indicator = s.indicator AND w.year = s.year
    JOIN place b ON b.code = s.area AND b.code BETWEEN $first AND $last
    WHERE s.complete AND s.year BETWEEN $from_year AND $to_year
    UNION ALL
    SELECT
        o.area, o.year, o.indicator, o.level, 5, o.demo, o.town, o.county, o.city, o.province, o.nation,
        o.den, o.den_low, o.den_high, 1
    FROM community_pair o
    JOIN wanted w ON w.indicator = o.indicator AND w.year = o.year
    JOIN chosen i ON i.id = o.indicator
    WHERE o.has_num AND o.has_den
        AND (i.expects = 'all' OR o.place_class NOT IN ('urban', 'rural') OR o.place_class = i.expects)
),
placed AS (
    SELECT g.*, unnest([town, county, city, province, nation]) AS up FROM giver g
),
below_giver AS (  -- how deep the deepest ancestor is that gives figures of its own, and so shuts this one off
    SELECT p.area, p.year, p.indicator, max(s.depth) AS shut_off
    FROM placed p
    JOIN giver s ON s.area = p.up AND s.year = p.year AND s.indicator = p.indicator AND s.area <> p.area
    GROUP BY p.area, p.year, p.indicator
)
SELECT
    a.area, a.year, a.requirement, a.bracket_item, g.area AS atom, g.level, g.den, g.den_low, g.den_high, g.expected
FROM asking a
JOIN placed g ON g.indicator = a.indicator AND g.year = a.year AND g.up = a.area AND g.area <> a.area AND g.demo = a.demo
LEFT JOIN below_giver s ON s.area = g.area AND s.year = g.year AND s.indicator = g.indicator
WHERE a.basis = 'rolled_up' AND coalesce(s.shut_off, -1) < a.depth + 1
UNION ALL
SELECT
    a.area, a.year, a.requirement, a.bracket_item, a.area, a.level, m.den, m.den_low, m.den_high,
    CASE WHEN a.level = 'community' THEN 1 ELSE m.expected END
FROM asking a
JOIN measured m ON m.area = a.area AND m.year = a.year AND m.indicator = a.indicator
WHERE a.basis IN ('own', 'mixed')
