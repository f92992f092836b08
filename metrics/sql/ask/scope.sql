-- scope: one row, the first and last code at or below a place; none where there is no such place.
SELECT first, last FROM place WHERE code = $area
