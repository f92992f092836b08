-- item_total: one row per item of $items and level at or below $area of which a place gave a figure in $year: what the
-- counting cells of that level add up to (the largest where the item is no sum), how many gave one, and how many of
-- that level stand there with communities; `register`: what the register counts, for an item counted from it. $first and $last bound the codes; $demo: made-up places only below such.
WITH here AS (
    SELECT
        p.code, p.level, p.depth,
        coalesce(n.n_communities, p.n_communities) AS n_communities, coalesce(n.n_urban, p.n_urban) AS n_urban,
        coalesce(n.n_rural, p.n_rural) AS n_rural
    FROM place p
    LEFT JOIN place_count n ON n.code = p.code AND $year BETWEEN n.first_year AND n.last_year
    WHERE p.code BETWEEN $first AND $last AND p.demo = $demo
        AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
),
asked AS (
    SELECT t.id AS item, t.title, t.unit, t.aggregates = 'max' AS largest, t.ordinal,
        coalesce(bool_or(i.expects <> 'rural'), true) AS of_urban, coalesce(bool_or(i.expects <> 'urban'), true) AS of_rural
    FROM item t LEFT JOIN indicator i ON t.id IN (i.numerator, i.denominator)
    WHERE list_contains($items, t.id)
    GROUP BY ALL
),
standing AS (
    SELECT a.item, h.level, count(*) FILTER (
        CASE WHEN of_urban AND of_rural THEN n_communities WHEN of_urban THEN n_urban ELSE n_rural END > 0
    ) AS expected
    FROM here h CROSS JOIN asked a
    GROUP BY a.item, h.level
)
SELECT
    a.item, a.title, a.unit, h.level, h.depth, count(*) AS reported, any_value(s.expected) AS expected,
    added(o.value, count(*), a.largest) AS value, added(o.low, count(*), a.largest) AS low,
    added(o.high, count(*), a.largest) AS high
FROM current_observation o
JOIN here h ON h.code = o.area
JOIN asked a ON a.item = o.item
JOIN standing s ON s.item = o.item AND s.level = h.level
WHERE o.year = $year AND o.area BETWEEN $first AND $last
    AND (o.value IS NOT NULL OR o.low IS NOT NULL OR o.high IS NOT NULL)
GROUP BY a.item, a.title, a.unit, a.largest, a.ordinal, h.level, h.depth
UNION ALL
SELECT a.item, a.title, a.unit, 'register', 9, 1, 1, n.value, n.value, n.value
FROM asked a JOIN item t ON t.id = a.item AND t.counted_per_community > 0 AND t.derived_with = ''
JOIN here h ON h.code = $area
CROSS JOIN LATERAL (SELECT CAST(h.n_communities * t.counted_per_community AS DECIMAL(38, 6)) AS value) n
ORDER BY h.depth
