-- stated: one row per place, year and indicator that a workbook states as such (14.5 人/万人), where it gives a figure.
CREATE TABLE stated AS
SELECT o.area, o.year, o.item AS indicator, o.value, o.low, o.high, coalesce(o.resolution, 0) AS resolution
FROM current_observation o
JOIN indicator i ON i.id = o.item
WHERE o.value IS NOT NULL OR o.low IS NOT NULL OR o.high IS NOT NULL
ORDER BY o.year, o.area
