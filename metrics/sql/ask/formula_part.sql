-- formula_part: one row per indicator of $indicators, what it is made of, in words.
SELECT i.id AS indicator, i.kind, i.per, n.title AS num_title, n.unit AS num_unit, d.title AS den_title, d.unit AS den_unit
FROM indicator i
JOIN item n ON n.id = i.numerator
LEFT JOIN item d ON d.id = i.denominator
WHERE list_contains($indicators, i.id)
