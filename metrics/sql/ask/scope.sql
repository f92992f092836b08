-- scope: one row, the first and last code at or below a place and whether it is made up; none for an unknown place.
SELECT first, last, demo, level = 'community' AS alone FROM place WHERE code = $area
