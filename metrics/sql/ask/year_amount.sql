-- year_amount: one row per requirement asked for ($requirements) and calendar year with a day in force: its amounts as
-- the law words them and in the indicator's unit.
SELECT requirement, year, amount, upper, alternative, standard_value, upper_value, alternative_value
FROM standard_year
WHERE list_contains($requirements, requirement)
ORDER BY requirement, year
