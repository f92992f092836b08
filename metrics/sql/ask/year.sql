-- year: one row per year in which the place or one below it ($area; NULL: any place) has data, earliest first.
SELECT DISTINCT year FROM data_year WHERE $area IS NULL OR area = $area ORDER BY year
