-- declared: one row per indicator, everything that is declared of it and of its two items, as one text to compare.
SELECT
    i.id AS indicator,
    CAST((
        i.kind, i.numerator, i.denominator, i.per, i.unit, i.direction, i.expects, n.unit, n.aggregates, n.whole,
        n.counted_per_community, d.unit, d.aggregates, d.counted_per_community, d.derived_with, j.least_coverage
    ) AS VARCHAR) AS said
FROM indicator i
JOIN item n ON n.id = i.numerator
LEFT JOIN item d ON d.id = i.denominator
CROSS JOIN judging j
ORDER BY i.id
