-- latest_year: one row: the latest year in which a place above communities, or one below it, has data of one of the
-- indicators ($indicators empty: any), counted or stated; and the edition's latest year with any data. NULL for none.
SELECT
    (SELECT max(year) FROM area_sum
        WHERE area = $area AND (len($indicators) = 0 OR list_contains($indicators, indicator))) AS counted,
    (SELECT max(s.year) FROM stated s JOIN place p ON p.code = s.area
        WHERE p.demo = $demo AND s.area BETWEEN $first AND $last
            AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
            AND (len($indicators) = 0 OR list_contains($indicators, s.indicator))) AS stated,
    (SELECT max(year) FROM data_year) AS any_year
