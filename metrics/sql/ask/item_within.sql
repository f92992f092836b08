-- item_within: one row per item and item that it can never exceed, as declared.
SELECT * FROM item_within ORDER BY ALL
