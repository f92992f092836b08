-- observation: one row per cell that said something, every receipt's; `superseded` where a later one of the same
-- place, year and item counts instead. A blank supersedes nothing but an earlier blank.
CREATE TABLE observation AS
SELECT
    o.* ,
    row_number() OVER (
        PARTITION BY area, year, item
        ORDER BY (status = 'not_reported'), position DESC, ordinal DESC
    ) > 1 AS superseded
FROM observations_in o
ORDER BY year, area, position, ordinal
