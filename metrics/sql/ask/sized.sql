-- sized: one row: whether any candidate with a floor or brackets, which depend on the size of each community, meets
-- both sides of a figure at its place or below it.
SELECT count(*) > 0 AS sized
FROM candidate c
JOIN measured m ON m.area = c.area AND m.year = c.year AND m.indicator = c.indicator
WHERE (c.bracketed OR c.floor IS NOT NULL) AND m.has_num AND m.has_den
