-- indicator: one row per declared indicator, in the catalogue's order.
SELECT * FROM indicator ORDER BY ordinal
