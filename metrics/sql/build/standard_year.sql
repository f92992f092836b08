-- standard_year: one row per requirement that names an indicator and year with a day in force: that year's amounts in the
-- indicator's unit (amount × per ÷ every; without `every` the amount is in that unit already).
CREATE TABLE standard_year AS
WITH whole AS (
    SELECT
        y.*, r.indicator, j.depth, CAST(i.per * 100 AS HUGEINT) AS per_c, micro(coalesce(r.every, i.per)) * 100 AS every_c,
        micro(y.amount) AS amount_m, micro(y.upper) AS upper_m, micro(y.alternative) AS alternative_m
    FROM requirement_year y
    JOIN requirement r ON r.id = y.requirement
    JOIN indicator i ON i.id = r.indicator
    LEFT JOIN place j ON j.code = r.jurisdiction
)
SELECT
    requirement, indicator, year, depth, overdue, amount, upper, alternative,
    ratio8(amount_m * per_c, every_c) AS standard_value,
    ratio8(upper_m * per_c, every_c) AS upper_value,
    ratio8(alternative_m * per_c, every_c) AS alternative_value
FROM whole
ORDER BY indicator, year, requirement
