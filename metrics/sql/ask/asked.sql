-- asked: one row per place and year a question is about: the places of $areas, or those of $level at or below $area,
-- made-up ones ($demo) only below made-up ones; in $years. $first and $last bound the codes at or below them.
-- `day`: whose law judges: $day, else the year's last.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT
    p.* REPLACE (
        coalesce(n.n_communities, p.n_communities) AS n_communities, coalesce(n.n_urban, p.n_urban) AS n_urban,
        coalesce(n.n_rural, p.n_rural) AS n_rural
    ),
    y.year, coalesce($day, make_date(y.year, 12, 31)) AS day
FROM place p
CROSS JOIN (SELECT unnest($years::INTEGER[]) AS year) y
LEFT JOIN place_count n ON n.code = p.code AND y.year BETWEEN n.first_year AND n.last_year
WHERE p.code BETWEEN $first AND $last
    AND CASE WHEN $level IS NULL THEN p.code IN (SELECT unnest($areas))
        ELSE p.level = $level AND p.demo = $demo
            AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation) END
