-- silence: one row per asked place and chosen indicator: whether a cell of it (or of a place below it) said of one of
-- its sides that it is withheld or not reported. Tells apart the reasons for having no value.
CREATE OR REPLACE TEMP TABLE silence AS
WITH said AS (
    SELECT o.item, o.status, unnest([b.community, b.town, b.county, b.city, b.province, b.nation]) AS area
    FROM current_observation o
    JOIN place b ON b.code = o.area AND b.code BETWEEN $first AND $last AND b.demo = $demo
    WHERE o.year = $year AND o.status IN ('withheld', 'not_reported') AND o.area BETWEEN $first AND $last
)
SELECT
    a.code AS area, i.id AS indicator,
    bool_or(s.status = 'withheld') AS withheld, bool_or(s.status = 'not_reported') AS not_reported
FROM asked a
CROSS JOIN chosen i
JOIN said s ON s.area = a.code AND s.item IN (i.numerator, i.denominator, i.id)
GROUP BY a.code, i.id
