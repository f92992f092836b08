-- check: one row, what a finished edition is counted by before it is published.
SELECT
    (SELECT count(*) FROM observation) AS observations,
    (SELECT count(*) FROM observation WHERE NOT superseded) AS current,
    (SELECT count(*) FROM (SELECT DISTINCT area, year, item FROM observation)) AS keys,
    (SELECT count(*) FROM observation o ANTI JOIN place p ON p.code = o.area) AS unknown_places,
    (SELECT count(*) FROM area_sum) AS sums
