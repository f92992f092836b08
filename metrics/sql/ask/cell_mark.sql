-- cell_mark: one row per asked place, year and chosen indicator with a cell of it or of a place below it that counts:
-- a mark that differs when one of these cells does. Only for comparing editions; asked of the relations of a question.
WITH wanted AS (
    SELECT DISTINCT id AS indicator, unnest([numerator, denominator, id]) AS item FROM chosen
),
said AS (
    SELECT
        o.year, w.indicator, b.demo, hash(o.area, o.item, o.value, o.low, o.high, o.status, o.resolution) AS mark,
        unnest([b.community, b.town, b.county, b.city, b.province, b.nation]) AS area
    FROM current_observation o
    JOIN wanted w ON w.item = o.item
    JOIN place b ON b.code = o.area
    WHERE o.area BETWEEN (SELECT min(first) FROM asked) AND (SELECT max(last) FROM asked)
)
SELECT s.area, s.year, s.indicator, CAST(sum(s.mark) AS VARCHAR) AS mark
FROM said s
JOIN asked a ON a.code = s.area AND a.year = s.year AND a.demo = s.demo
GROUP BY s.area, s.year, s.indicator
