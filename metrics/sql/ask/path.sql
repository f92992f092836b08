-- path: one row per place from the nation down to the place with code $code.
SELECT p.code, p.name, p.level, p.parent, p.place_class, CAST(p.n_communities AS BIGINT) AS communities, p.demo
FROM place p
WHERE p.code IN (
    SELECT unnest([community, town, county, city, province, nation]) FROM place WHERE code = $code
)
ORDER BY p.depth
