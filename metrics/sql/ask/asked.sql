-- asked: one row per place a question is about: those of $level at or below the place, or (NULL) the place alone;
-- made-up places ($demo) only below made-up ones. $first and $last bound the codes at or below the place.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT *, $year::INTEGER AS year
FROM place
WHERE code BETWEEN $first AND $last AND demo = $demo
    AND CASE WHEN $level IS NULL THEN code = $area
        ELSE level = $level AND $area IN (community, town, county, city, province, nation) END
