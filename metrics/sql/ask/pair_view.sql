-- pair_view: one row per indicator that has a view of its own (older editions have none): the view's name.
SELECT view_name AS id FROM duckdb_views() WHERE starts_with(view_name, 'own_pair_of_')
