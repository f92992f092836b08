-- cost: one row per item with a declared unit cost, and indicator of which it is the numerator.
SELECT i.id AS indicator, c.* FROM cost c JOIN indicator i ON i.numerator = c.item ORDER BY ALL
