-- slice: one row per stretch of at most $most places of a year that any cell speaks of, in the order of unit_year.
SELECT year, min(area) AS first, max(area) AS last, count(*) AS places
FROM (
    SELECT year, area, (row_number() OVER (PARTITION BY year ORDER BY area) - 1) // $most AS part
    FROM (SELECT DISTINCT year, area FROM observation)
)
GROUP BY year, part
ORDER BY year, first
