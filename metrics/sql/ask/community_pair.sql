-- community_pair: one row per community at or below the place asked of and chosen indicator with at least one side stated, in the year asked.
-- $first and $last are the least and greatest code below, so that only that stretch of unit_year is read.
CREATE OR REPLACE TEMP TABLE community_pair AS
SELECT o.*, b.place_class, b.town, b.county, b.city, b.province, b.nation
FROM own_pair o
JOIN place b ON b.code = o.area AND b.code BETWEEN $first AND $last AND b.demo = $demo
    AND $area IN (b.community, b.town, b.county, b.city, b.province, b.nation)
WHERE o.year = $year AND o.level = 'community' AND o.area BETWEEN $first AND $last
    AND o.indicator IN (SELECT id FROM chosen)
