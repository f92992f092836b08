-- trace_input: one row per question ($areas, $years, $indicators and $bases side by side; `n` counts them from 0) and
-- counting cell behind its value: the statement itself; a side's own cell where the place has one; else that side's
-- cells of the nearest places below that have them, for a value rolled up from pairs only those with both sides.
-- $first, $last, $from_year and $to_year bound what has to be read.
WITH want AS (
    SELECT
        unnest(range(len($areas))) AS n, unnest($areas) AS area, unnest($years::INTEGER[]) AS year,
        unnest($indicators) AS indicator, unnest($bases) AS basis
),
placed AS (
    SELECT w.*, t.demo, i.expects, i.numerator, i.denominator
    FROM want w
    JOIN place t ON t.code = w.area AND t.code BETWEEN $first AND $last
    JOIN indicator i ON i.id = w.indicator
),
side AS (SELECT *, unnest([numerator, denominator]) AS item FROM placed),
seen AS (
    SELECT o.*, p.name AS area_name, p.depth, p.level, p.place_class, p.demo, p.town, p.county, p.city, p.province, p.nation,
        unnest([p.community, p.town, p.county, p.city, p.province, p.nation]) AS up
    FROM current_observation o
    JOIN place p ON p.code = o.area AND p.code BETWEEN $first AND $last
    WHERE o.area BETWEEN $first AND $last AND o.year BETWEEN $from_year AND $to_year
        AND o.item IN (SELECT item FROM side)
        AND (o.value IS NOT NULL OR o.low IS NOT NULL OR o.high IS NOT NULL)
),
cell AS (
    SELECT s.* EXCLUDE (demo, up), w.n, w.area AS top, w.basis, w.indicator
    FROM seen s
    JOIN side w ON w.area = s.up AND w.year = s.year AND w.item = s.item AND w.demo = s.demo
    WHERE s.level <> 'community' OR s.area = w.area OR w.expects = 'all' OR s.place_class NOT IN ('urban', 'rural')
        OR s.place_class = w.expects
),
giving AS (  -- places whose own pair shuts off, for a rolled up value, what lies below them
    SELECT w.n, g.area
    FROM placed w
    JOIN area_sum g ON g.indicator = w.indicator AND g.year = w.year
    JOIN place b ON b.code = g.area AND b.demo = w.demo AND b.code BETWEEN $first AND $last
    WHERE w.basis = 'rolled_up' AND g.complete AND g.area <> w.area AND g.year BETWEEN $from_year AND $to_year
        AND w.area IN (b.town, b.county, b.city, b.province, b.nation)
),
climbed AS (
    SELECT n, area, item, basis, up
    FROM (SELECT n, area, item, basis, unnest([town, county, city, province, nation]) AS up FROM cell)
    WHERE up <> area
),
shut AS (
    SELECT c.n, c.area, c.item FROM climbed c JOIN giving g ON g.n = c.n AND g.area = c.up
    UNION
    SELECT c.n, c.area, c.item
    FROM climbed c JOIN cell k ON k.n = c.n AND k.area = c.up AND k.item = c.item
    WHERE c.basis = 'mixed'
),
mate AS (
    SELECT p.area, p.year, p.indicator FROM own_pair p
    WHERE p.year BETWEEN $from_year AND $to_year AND p.area BETWEEN $first AND $last AND p.has_num AND p.has_den
        AND p.indicator IN (SELECT indicator FROM placed WHERE basis = 'rolled_up')
)
SELECT
    o.n, o.area, o.area_name, o.year, o.item, o.value, o.low, o.high, o.unit, o.status,
    o.workbook, o.sheet, o.cell, o.text, o.superseded, o.sha256
FROM (
    SELECT c.* FROM cell c ANTI JOIN shut s ON s.n = c.n AND s.area = c.area AND s.item = c.item
    WHERE CASE
        WHEN c.basis IN ('own', 'stated') THEN c.area = c.top
        WHEN c.basis = 'rolled_up' THEN (c.area, c.year, c.indicator) IN (SELECT (area, year, indicator) FROM mate)
            OR (c.n, c.area) IN (SELECT (n, area) FROM giving)
        ELSE true
    END
    UNION ALL BY NAME
    SELECT o.*, p.name AS area_name, -1 AS depth, w.n
    FROM placed w
    JOIN current_observation o ON o.area = w.area AND o.year = w.year AND o.item = w.indicator
    JOIN place p ON p.code = o.area AND p.code BETWEEN $first AND $last
) o
ORDER BY o.n, o.depth, o.area, o.item
