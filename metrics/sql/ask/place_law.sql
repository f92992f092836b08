-- place_law: one row per asked place, year and indicator of which some requirement speaks: all that speak, in the
-- order in which they would bind.
CREATE OR REPLACE TEMP TABLE place_law AS
SELECT
    area, year, indicator,
    list({
        'requirement': requirement, 'binds': binds, 'year_passed': overdue,
        'overdue': coalesce(overdue AND judgement = 'short', false),
        'value': CASE WHEN bracketed THEN effective_value ELSE standard_value END,
        'upper': upper_value, 'alternative': alternative_value, 'place_in_order': place_in_order
    } ORDER BY place_in_order) AS law
FROM standing
GROUP BY area, year, indicator
