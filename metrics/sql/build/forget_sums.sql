-- Takes the rows of area_sum at, below and above $place in $year away, before they are made again.
DELETE FROM area_sum WHERE year = $year AND area IN (
    SELECT code FROM place WHERE $place IN (town, county, city, province, nation)
    UNION ALL
    SELECT unnest([parent, county, city, province, nation]) FROM place WHERE code = $place
)
