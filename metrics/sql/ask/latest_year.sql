-- latest_year: one row, the latest year in which the place or one below it has data of one of the indicators
-- ($indicators empty: any); else the edition's latest year with data; NULL for an empty edition.
SELECT coalesce(
    (SELECT max(year) FROM area_sum
        WHERE area = $area AND (len($indicators) = 0 OR list_contains($indicators, indicator))),
    (SELECT max(year) FROM own_pair
        WHERE area = $area AND (len($indicators) = 0 OR list_contains($indicators, indicator))),
    0
) AS counted,
(SELECT max(s.year) FROM stated s JOIN place p ON p.code = s.area
    WHERE $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
        AND (len($indicators) = 0 OR list_contains($indicators, s.indicator))) AS stated,
(SELECT max(year) FROM data_year) AS any_year
