-- Exact arithmetic on whole numbers (HUGEINT): DuckDB's own division answers in doubles, which judge wrongly at the
-- border. An overflow is an error here, never a wrong number.
-- micro: a quantity in millionths. half_up, up: a ÷ b as a whole number, halves away from zero or up, NULL for b ≤ 0.
-- ratio8: a ÷ b with 8 decimals. decimal6: millionths as a quantity. need6: a shortfall of a ÷ b millionths, whole
-- things in ones rounded up (the next one where `strict`), never below 0.
CREATE MACRO micro(x) AS CAST(CAST(x AS DECIMAL(38, 6)) * 1000000 AS HUGEINT);
CREATE MACRO half_up(a, b) AS CASE WHEN b > 0 THEN (2 * a + CASE WHEN a < 0 THEN -b ELSE b END) // (2 * b) END;
CREATE MACRO up(a, b) AS CASE WHEN b > 0 THEN CASE WHEN a > 0 THEN (a + b - 1) // b ELSE -((-a) // b) END END;
CREATE MACRO ratio8(a, b) AS CAST(half_up(a * 100000000, b) AS DECIMAL(30, 0)) * 0.00000001::DECIMAL(8, 8);
CREATE MACRO decimal6(x) AS CAST(x AS DECIMAL(32, 0)) * 0.000001::DECIMAL(6, 6);
CREATE MACRO need6(a, b, whole, strict) AS decimal6(CASE
    WHEN a IS NULL OR b IS NULL THEN NULL
    WHEN a < 0 OR (a = 0 AND NOT (strict AND whole)) THEN 0::HUGEINT
    WHEN whole AND strict THEN (a // (b * 1000000) + 1) * 1000000
    WHEN whole THEN up(a, b * 1000000) * 1000000
    ELSE half_up(a, b)
END)
;
-- added: the sum (or largest) of what `givers` rows give: NULL as soon as one of them gives none, so that a band
-- has no point and an open end stays open.
CREATE MACRO added(x, givers, largest) AS CASE
    WHEN givers > 0 AND count(x) = givers THEN CASE WHEN largest THEN max(x) ELSE sum(x) END
END
;
-- given: as added, for rows of which only those with giving > 0 count.
CREATE MACRO given(x, giving, largest) AS added(
    CASE WHEN giving > 0 THEN x END, count(*) FILTER (giving > 0), largest
);
-- part8: reported ÷ expected with 8 decimals, at most 1; 1 where nothing is expected.
CREATE MACRO part8(reported, expected) AS CASE
    WHEN expected <= 0 OR reported >= expected THEN 1 ELSE ratio8(reported::HUGEINT, expected::HUGEINT)
END
;
-- added_up: the sum of every row, NULL as soon as one is. larger: the larger of two, NULL as soon as one is.
CREATE MACRO added_up(x) AS CASE WHEN count(x) = count(*) THEN sum(x) END;
CREATE MACRO larger(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a > b THEN a ELSE b END
