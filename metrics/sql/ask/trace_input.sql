-- trace_input: one row per counting cell behind the value of one place, year and indicator: the statement itself;
-- a side's own cell where the place has one; else that side's cells of the nearest places below that have them, for
-- a value rolled up from pairs only those with both sides.
WITH wanted AS (
    SELECT unnest([numerator, denominator]) AS item, unnest(['num', 'den']) AS side, expects
    FROM indicator WHERE id = $indicator
),
here AS (SELECT * FROM place WHERE code = $area),
scope AS (
    SELECT p.* FROM place p JOIN here h ON p.demo = h.demo
    WHERE $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
),
cell AS (
    SELECT o.*, s.name AS area_name, s.depth, s.level, s.place_class, w.side, w.expects,
        s.town, s.county, s.city, s.province, s.nation
    FROM current_observation o
    JOIN scope s ON s.code = o.area
    JOIN wanted w ON w.item = o.item
    WHERE o.year = $year AND (o.value IS NOT NULL OR o.low IS NOT NULL OR o.high IS NOT NULL)
        AND (s.level <> 'community' OR s.code = $area OR w.expects = 'all' OR s.place_class NOT IN ('urban', 'rural')
            OR s.place_class = w.expects)
),
giving AS (  -- places whose own pair shuts off, for a rolled up value, what lies below them
    SELECT area FROM area_sum
    WHERE year = $year AND indicator = $indicator AND $basis = 'rolled_up' AND complete AND area <> $area
        AND area IN (SELECT code FROM scope)
),
climbed AS (
    SELECT area, item, up
    FROM (SELECT area, item, unnest([town, county, city, province, nation]) AS up FROM cell)
    WHERE up <> area
),
shut AS (
    SELECT c.area, c.item FROM climbed c JOIN giving g ON g.area = c.up
    UNION
    SELECT c.area, c.item FROM climbed c JOIN cell k ON k.area = c.up AND k.item = c.item AND $basis = 'mixed'
),
mate AS (
    SELECT p.area FROM own_pair p
    WHERE p.year = $year AND p.indicator = $indicator AND p.has_num AND p.has_den
)
SELECT
    o.area, o.area_name, o.year, o.item, o.value, o.low, o.high, o.unit, o.status,
    o.workbook, o.sheet, o.cell, o.text, o.superseded, o.sha256
FROM (
    SELECT c.* FROM cell c ANTI JOIN shut s ON s.area = c.area AND s.item = c.item
    WHERE CASE
        WHEN $basis = 'own' THEN c.area = $area
        WHEN $basis = 'stated' THEN c.area = $area
        WHEN $basis = 'rolled_up' THEN c.area IN (SELECT area FROM mate) OR c.area IN (SELECT area FROM giving)
        ELSE true
    END
    UNION ALL BY NAME
    SELECT o.*, h.name AS area_name, -1 AS depth
    FROM current_observation o JOIN here h ON h.code = o.area
    WHERE o.year = $year AND o.item = $indicator
) o
ORDER BY o.depth, o.area, o.item
