-- area_year: one row per asked place (or its parent), year and chosen indicator with data: the two sides, how they
-- came about and how much stands behind them.
CREATE OR REPLACE TEMP TABLE area_year AS
SELECT
    area, year, indicator, has_own_num, has_own_den, has_rolled_num, has_rolled_den, den_counted,
    num, num_low, num_high, den, den_low, den_high,
    basis, reported, expected, share, complete
FROM area_sum
WHERE year BETWEEN $from_year AND $to_year AND year IN (SELECT year FROM asked)
    AND indicator IN (SELECT id FROM chosen)
    AND area IN (SELECT code FROM asked UNION ALL SELECT parent FROM asked)
UNION ALL
SELECT
    o.area, o.year, o.indicator, o.has_num, o.has_den, false, false, o.den_counted,
    o.num, o.num_low, o.num_high, o.den, o.den_low, o.den_high,
    CASE WHEN o.has_num AND o.has_den THEN 'own' END,
    CASE WHEN NOT (o.has_num AND o.has_den) THEN 0 ELSE e.expected END, e.expected,
    CASE WHEN o.has_num AND o.has_den THEN 1 END, o.has_num AND o.has_den
FROM community_pair o
JOIN asked a ON a.code = o.area AND a.year = o.year
JOIN chosen i ON i.id = o.indicator
CROSS JOIN LATERAL (
    SELECT (i.expects = 'all' OR o.place_class NOT IN ('urban', 'rural') OR o.place_class = i.expects)::BIGINT AS expected
) e
