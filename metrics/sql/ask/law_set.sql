-- law_set: one row per distinct set of requirements that speak to some asked place in some year, numbered: what of
-- each a place's answer tells.
CREATE OR REPLACE TEMP TABLE law_set AS
SELECT row_number() OVER () AS set, law FROM (SELECT DISTINCT law FROM place_law)
