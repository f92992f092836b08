-- current_observation: one row per place, year and item: the cell that counts.
CREATE VIEW current_observation AS
SELECT * FROM observation WHERE NOT superseded
