-- asked: one row per place a question is about: those of $level at or below the place, or (NULL) the place alone.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT *, $year::INTEGER AS year FROM below WHERE CASE WHEN $level IS NULL THEN code = $area ELSE level = $level END
