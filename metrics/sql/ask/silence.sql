-- silence: one row per asked place, year and chosen indicator of which a cell (of it or of a place below it) said that
-- one of its sides is withheld or not reported. Tells apart the reasons for having no value.
CREATE OR REPLACE TEMP TABLE silence AS
WITH wanted AS (
    SELECT DISTINCT id AS indicator, unnest([numerator, denominator, id]) AS item FROM chosen
),
said AS (
    SELECT o.year, w.indicator, o.status, b.demo,
        unnest([b.community, b.town, b.county, b.city, b.province, b.nation]) AS area
    FROM current_observation o
    JOIN wanted w ON w.item = o.item
    JOIN place b ON b.code = o.area AND b.code BETWEEN $first AND $last
    WHERE o.year BETWEEN $from_year AND $to_year AND o.status IN ('withheld', 'not_reported')
        AND o.area BETWEEN $first AND $last
)
SELECT
    s.area, s.year, s.indicator,
    bool_or(s.status = 'withheld') AS withheld, bool_or(s.status = 'not_reported') AS not_reported
FROM said s
JOIN asked a ON a.code = s.area AND a.year = s.year AND a.demo = s.demo
GROUP BY s.area, s.year, s.indicator
