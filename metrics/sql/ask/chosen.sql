-- chosen: one row per indicator a question is about ($indicators empty: all).
CREATE OR REPLACE TEMP TABLE chosen AS
SELECT * FROM indicator WHERE len($indicators) = 0 OR list_contains($indicators, id)
