-- current_observation: one row per place, year and item: the cell that counts. Nothing counts of a place in a year at
-- whose end it did not stand.
CREATE VIEW current_observation AS
SELECT * FROM observation o
WHERE NOT superseded
    AND NOT EXISTS (SELECT 1 FROM place_span s WHERE s.code = o.area AND o.year NOT BETWEEN s.first_year AND s.last_year)
