-- community_sum: one row per parent place, year and indicator: what its communities add up to, before the cascade.
-- Only the communities an indicator expects are added; one whose class nobody knows is expected once it reports.
-- $place and $year confine the work to the communities below one place and to one year (NULL: all).
CREATE OR REPLACE TEMP TABLE community_sum AS
WITH reporting AS (
    SELECT
        p.parent AS area, o.year, o.indicator, i.num_max, i.den_max,
        (i.expects <> 'all' AND p.place_class <> i.expects)::INTEGER AS extra,
        o.has_num, o.has_den, o.has_num AND o.has_den AS paired, NOT i.is_total AS two_sided,
        o.num, o.num_low, o.num_high, o.den, o.den_low, o.den_high
    FROM own_pair o
    JOIN place p ON p.code = o.area AND p.level = 'community'
    JOIN indicator i ON i.id = o.indicator
    WHERE (i.expects = 'all' OR p.place_class NOT IN ('urban', 'rural') OR p.place_class = i.expects)
        AND ($place IS NULL OR $place IN (p.town, p.county, p.city, p.province, p.nation))
        AND ($year IS NULL OR o.year = $year)
)
SELECT
    area, year, indicator,
    sum(extra) AS extra,
    count(*) FILTER (paired) AS pair_reported, count(*) FILTER (paired) AS pair_givers,
    added(CASE WHEN paired THEN num END, count(*) FILTER (paired), bool_or(num_max)) AS pair_num,
    added(CASE WHEN paired THEN num_low END, count(*) FILTER (paired), bool_or(num_max)) AS pair_num_low,
    added(CASE WHEN paired THEN num_high END, count(*) FILTER (paired), bool_or(num_max)) AS pair_num_high,
    added(CASE WHEN paired THEN den END, count(*) FILTER (paired), bool_or(den_max)) AS pair_den,
    added(CASE WHEN paired THEN den_low END, count(*) FILTER (paired), bool_or(den_max)) AS pair_den_low,
    added(CASE WHEN paired THEN den_high END, count(*) FILTER (paired), bool_or(den_max)) AS pair_den_high,
    count(*) FILTER (has_num) AS num_covered, count(*) FILTER (has_num) AS num_givers,
    added(num, count(*) FILTER (has_num), bool_or(num_max)) AS side_num,
    added(num_low, count(*) FILTER (has_num), bool_or(num_max)) AS side_num_low,
    added(num_high, count(*) FILTER (has_num), bool_or(num_max)) AS side_num_high,
    count(*) FILTER (has_den) AS den_covered, count(*) FILTER (has_den) AS den_givers,
    added(den, count(*) FILTER (has_den), bool_or(den_max)) AS side_den,
    added(den_low, count(*) FILTER (has_den), bool_or(den_max)) AS side_den_low,
    added(den_high, count(*) FILTER (has_den), bool_or(den_max)) AS side_den_high
FROM reporting
GROUP BY area, year, indicator
