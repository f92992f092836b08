-- formula_part: one row, what an indicator is made of, in words.
SELECT i.kind, i.per, n.title AS num_title, n.unit AS num_unit, d.title AS den_title, d.unit AS den_unit
FROM indicator i
JOIN item n ON n.id = i.numerator
LEFT JOIN item d ON d.id = i.denominator
WHERE i.id = $indicator
