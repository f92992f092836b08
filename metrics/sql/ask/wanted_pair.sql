-- wanted_pair: one row per chosen indicator of which each community's own figures are wanted: all where communities are
-- asked about, else those some standard of which may bind ($needs: it is then added up what each community lacks) or
-- goes by the size of each community.
CREATE OR REPLACE TEMP TABLE wanted_pair AS
SELECT i.id
FROM chosen i
WHERE EXISTS (SELECT 1 FROM asked WHERE level = 'community')
    OR i.kind IN ('ratio', 'share') AND i.id IN (
        SELECT c.indicator
        FROM candidate c
        JOIN requirement r ON r.id = c.requirement
        WHERE $needs AND (c.hindrance IS NULL OR r.id = $standard) OR r.floor IS NOT NULL OR r.bracketed
    )
