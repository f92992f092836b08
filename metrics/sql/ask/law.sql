-- law: one row per distinct set of requirements that speak to some asked place, and requirement in it, as they stand
-- there: thousands of places share a few sets.
SELECT * FROM (SELECT set, unnest(law, recursive := true) FROM law_set) ORDER BY set, place_in_order
