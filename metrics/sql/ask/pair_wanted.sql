-- pair_wanted: one row per indicator of wanted_pair, in the catalogue's order.
SELECT w.id FROM wanted_pair w JOIN indicator i ON i.id = w.id ORDER BY i.ordinal
