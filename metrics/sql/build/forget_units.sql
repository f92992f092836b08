-- Takes the rows of unit_year at or below $place in $year away, before they are made again.
DELETE FROM unit_year WHERE year = $year AND area IN (
    SELECT code FROM place WHERE $place IN (community, town, county, city, province, nation)
)
