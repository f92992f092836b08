-- place_count: none, for editions made before beginnings and ends of places were kept (see build/place_count).
CREATE OR REPLACE TEMP TABLE place_count (
    code VARCHAR, first_year INTEGER, last_year INTEGER, n_communities BIGINT, n_urban BIGINT, n_rural BIGINT
)
