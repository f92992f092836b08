-- place_span: one row per place of which a beginning or an end is known: the first and last year at whose end it stands.
CREATE TABLE place_span AS
SELECT code, coalesce(first_year, 0) AS first_year, coalesce(last_year, 9999) AS last_year FROM spans_in ORDER BY code
