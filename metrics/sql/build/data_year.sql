-- data_year: one row per place and year for which a workbook said anything but a blank, of it or of a place below it.
CREATE TABLE data_year AS
WITH said AS (
    SELECT DISTINCT o.area, o.year FROM observation o WHERE o.status <> 'not_reported'
),
here AS (
    SELECT s.year, p.* FROM said s JOIN place p ON p.code = s.area
),
spread AS (
    SELECT code AS area, year, demo FROM here
    UNION SELECT town, year, demo FROM here
    UNION SELECT county, year, demo FROM here
    UNION SELECT city, year, demo FROM here
    UNION SELECT province, year, demo FROM here
    UNION SELECT nation, year, demo FROM here
)
SELECT s.area, s.year
FROM spread s
JOIN place p ON p.code = s.area AND p.demo = s.demo
ORDER BY s.area, s.year
