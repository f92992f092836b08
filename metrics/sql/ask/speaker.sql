-- speaker: one row per asked place, year and requirement that speaks there, the binding one included, with
-- how the place stands to it.
SELECT
    s.area, s.year, s.indicator, s.requirement, s.binds, s.why_not, s.overdue AS year_passed,
    coalesce(s.overdue AND s.judgement = 'short', false) AS overdue, s.judgement, s.gap, s.pooled,
    s.attainment, s.need_low, s.need_high, s.eligible, s.place_in_order, s.year_amount AS amount, s.year_upper AS upper_amount,
    CASE WHEN s.bracketed THEN s.effective_value ELSE s.standard_value END AS value,
    s.upper_value AS upper, s.alternative_value AS alternative
FROM standing s
ORDER BY s.year, s.area, s.indicator, s.place_in_order
