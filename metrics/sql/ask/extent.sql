-- extent: one row: of how many communities and years there are figures between the first and the last code at or below
-- $areas in $years; how many places a question answers, $areas themselves or those of $level at or below them.
WITH named AS (SELECT * FROM place WHERE code IN (SELECT unnest($areas)))
SELECT
    (SELECT count(*) FROM unit_year
        WHERE level = 'community' AND year IN (SELECT unnest($years::INTEGER[]))
            AND area BETWEEN (SELECT min(first) FROM named) AND (SELECT max(last) FROM named)) AS figures,
    (SELECT count(*) FROM named n JOIN place b ON CASE WHEN $level IS NULL THEN b.code = n.code
        ELSE b.level = $level AND b.demo = n.demo
            AND n.code IN (b.community, b.town, b.county, b.city, b.province, b.nation) END) AS places
