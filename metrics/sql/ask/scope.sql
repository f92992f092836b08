-- scope: one row per place of $areas that the register knows: its first and last code, whether it is made up and
-- whether it is a community.
SELECT code, first, last, demo, level = 'community' AS alone FROM place WHERE code IN (SELECT unnest($areas))
