-- item: one row per declared item, in the catalogue's order.
SELECT * FROM item ORDER BY ordinal
