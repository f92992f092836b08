-- climbing: one row per place of $areas that counts towards one straight above it, and that place.
SELECT code, climbs_to FROM place WHERE code IN (SELECT unnest($areas)) AND climbs_to IS NOT NULL
