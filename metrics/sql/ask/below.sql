-- below: one row per place at or below $area (made-up places only below made-up ones). Temporary, of one question.
CREATE OR REPLACE TEMP TABLE below AS
SELECT p.*
FROM place p
JOIN place a ON a.code = $area AND p.demo = a.demo
WHERE p.code BETWEEN $first AND $last
    AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
ORDER BY p.code
