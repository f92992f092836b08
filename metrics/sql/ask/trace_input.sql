-- trace_input: one row per question ($areas, $years, $indicators and $bases side by side; `n` counts them from 0) and
-- counting cell behind its value: the statement itself; a side's own cell where the place has one; else that side's
-- cells of the nearest places below that have them; for a value rolled up from pairs, those of each place that gives one.
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
climbed AS (  -- every cell with every place above it, itself too
    SELECT n, area, item, unnest([CASE WHEN level = 'community' THEN area END, town, county, city, province, nation]) AS up
    FROM cell
),
giver AS (  -- places below a value rolled up that have both sides, and so give theirs and shut off what lies below
    SELECT w.n, g.area, g.basis, b.depth, unnest([b.town, b.county, b.city, b.province, b.nation]) AS up
    FROM placed w
    JOIN area_sum g ON g.indicator = w.indicator AND g.year = w.year
    JOIN place b ON b.code = g.area AND b.demo = w.demo AND b.code BETWEEN $first AND $last
    WHERE w.basis = 'rolled_up' AND g.complete AND g.area <> w.area AND g.year BETWEEN $from_year AND $to_year
        AND w.area IN (b.town, b.county, b.city, b.province, b.nation)
),
unit AS (  -- the places whose own or mixed figures the value was made of
    SELECT n, area, basis AS way, -1 AS depth FROM placed WHERE basis IS DISTINCT FROM 'rolled_up'
    UNION
    SELECT g.n, g.area, g.basis, g.depth FROM giver g
    WHERE (g.n, g.area) NOT IN (SELECT (a.n, a.area) FROM giver a JOIN giver b ON b.n = a.n AND b.area = a.up AND b.area <> a.area)
),
shut AS (  -- how deep the deepest place above a cell is that says the same item itself
    SELECT c.n, c.area, c.item, max(k.depth) AS depth
    FROM climbed c JOIN cell k ON k.n = c.n AND k.area = c.up AND k.item = c.item AND k.area <> c.area
    GROUP BY c.n, c.area, c.item
),
mate AS (
    SELECT p.area, p.year, p.indicator FROM own_pair p
    WHERE p.year BETWEEN $from_year AND $to_year AND p.area BETWEEN $first AND $last AND p.level = 'community'
        AND p.has_num AND p.has_den AND p.indicator IN (SELECT indicator FROM placed WHERE basis = 'rolled_up')
),
taken AS (
    SELECT c.n, c.area, c.item
    FROM climbed c
    JOIN unit u ON u.n = c.n AND u.area = c.up
    LEFT JOIN shut s ON s.n = c.n AND s.area = c.area AND s.item = c.item
    WHERE CASE WHEN u.way IN ('own', 'stated') THEN c.area = u.area
        WHEN u.way = 'mixed' THEN s.depth IS NULL OR s.depth < u.depth ELSE true END
    UNION
    SELECT c.n, c.area, c.item
    FROM cell c
    JOIN mate m ON m.area = c.area AND m.year = c.year AND m.indicator = c.indicator
    WHERE c.basis = 'rolled_up'
        AND (c.n, c.area) NOT IN (SELECT (d.n, d.area) FROM climbed d JOIN unit u ON u.n = d.n AND u.area = d.up)
)
SELECT
    o.n, o.area, o.area_name, o.year, o.item, o.value, o.low, o.high, o.unit, o.status,
    o.workbook, o.sheet, o.cell, o.text, o.superseded, o.sha256
FROM (
    SELECT c.* FROM cell c JOIN taken t ON t.n = c.n AND t.area = c.area AND t.item = c.item
    UNION ALL BY NAME
    SELECT o.*, p.name AS area_name, -1 AS depth, w.n
    FROM placed w
    JOIN current_observation o ON o.area = w.area AND o.year = w.year AND o.item = w.indicator
    JOIN place p ON p.code = o.area AND p.code BETWEEN $first AND $last
) o
ORDER BY o.n, o.depth, o.area, o.item
