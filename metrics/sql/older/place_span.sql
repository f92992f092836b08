-- place_span: none known, for editions made before beginnings and ends of places were kept (see build/place_span).
CREATE OR REPLACE TEMP TABLE place_span (code VARCHAR, first_year INTEGER, last_year INTEGER)
