-- extent: one row per place of $areas: how many communities lie at or below it, and how many places a question about
-- it answers: itself, or those of $level at or below it.
SELECT
    p.code, CAST(p.n_communities AS BIGINT) AS communities,
    CASE WHEN $level IS NULL THEN 1 ELSE (
        SELECT count(*) FROM place b
        WHERE b.level = $level AND b.demo = p.demo AND p.code IN (b.community, b.town, b.county, b.city, b.province, b.nation)
    ) END AS places
FROM place p
WHERE p.code IN (SELECT unnest($areas))
