-- place: one row per place wanted: the one with code $code, or those straight below $parent, or those of $level;
-- with $with_data only places that have data of themselves or below them.
SELECT p.code, p.name, p.level, p.parent, p.place_class, CAST(p.n_communities AS BIGINT) AS communities, p.demo
FROM place p
WHERE ($code IS NULL OR p.code = $code)
    AND ($parent IS NULL OR p.parent = $parent)
    AND ($level IS NULL OR p.level = $level)
    AND (NOT $with_data OR p.code IN (SELECT area FROM data_year))
ORDER BY p.demo, p.code
