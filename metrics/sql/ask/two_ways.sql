-- two_ways: one row at most, a place above communities, year and indicator: the place's own two sides, what its parts
-- add up to, the value of each (per × num ÷ den, 8 decimals) and own − rolled up.
WITH sides AS (
    SELECT
        i.is_total, i.unit, CAST(i.per * 100 AS HUGEINT) AS per_c,
        s.has_own_num AND s.has_own_den AS has_own, s.has_pair,
        CAST(s.pair_reported AS BIGINT) AS reported, CAST(s.expected AS BIGINT) AS expected,
        part8(s.pair_reported, s.expected) AS share,
        s.own_num, s.own_num_low, s.own_num_high, s.own_den, s.own_den_low, s.own_den_high,
        s.pair_num, s.pair_num_low, s.pair_num_high, s.pair_den, s.pair_den_low, s.pair_den_high
    FROM area_sum s
    JOIN indicator i ON i.id = s.indicator AND i.kind <> 'quotient'
    WHERE s.area = $area AND s.year = $year AND s.indicator = $indicator
),
valued AS (
    SELECT
        *,
        CASE WHEN has_own THEN ratio8(micro(own_num) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(own_den) END * 100) END AS own_value,
        CASE WHEN has_own THEN ratio8(micro(own_num_low) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(own_den_high) END * 100) END AS own_low,
        CASE WHEN has_own THEN ratio8(micro(own_num_high) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(own_den_low) END * 100) END AS own_high,
        CASE WHEN has_pair THEN ratio8(micro(pair_num) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(pair_den) END * 100) END AS pair_value,
        CASE WHEN has_pair THEN ratio8(micro(pair_num_low) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(pair_den_high) END * 100) END AS pair_low,
        CASE WHEN has_pair THEN ratio8(micro(pair_num_high) * per_c,
            CASE WHEN is_total THEN micro(1) ELSE micro(pair_den_low) END * 100) END AS pair_high
    FROM sides
)
SELECT
    *,
    own_value - pair_value AS value_difference, own_num - pair_num AS numerator_difference,
    own_den - pair_den AS denominator_difference
FROM valued
