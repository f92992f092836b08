-- latest_year_of_community: as latest_year, for a community.
SELECT
    (SELECT max(year) FROM own_pair
        WHERE area = $area AND (len($indicators) = 0 OR list_contains($indicators, indicator))) AS counted,
    (SELECT max(year) FROM stated
        WHERE area = $area AND (len($indicators) = 0 OR list_contains($indicators, indicator))) AS stated,
    (SELECT max(year) FROM data_year) AS any_year
