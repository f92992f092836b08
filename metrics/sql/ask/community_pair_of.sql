-- community_pair, where a few indicators are asked, from their own views ($views): one row per community among those
-- that may lie below the places asked of ($first and $last bound
-- their codes, so that only that stretch of unit_year is read), chosen indicator and year with a side stated there.
CREATE OR REPLACE TEMP TABLE community_pair AS
SELECT o.*, b.place_class, b.demo, b.town, b.county, b.city, b.province, b.nation
FROM query_table($views::VARCHAR[]) o
JOIN place b ON b.code = o.area AND b.code BETWEEN $first AND $last
WHERE o.year BETWEEN $from_year AND $to_year AND o.level = 'community' AND o.area BETWEEN $first AND $last
    AND o.year IN (SELECT unnest($years::INTEGER[])) AND o.indicator IN (SELECT id FROM wanted_pair)
