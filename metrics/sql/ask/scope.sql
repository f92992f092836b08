-- scope: one row, the least and greatest code at or below a place; NULL where there is no such place.
SELECT min(p.code) AS first, max(p.code) AS last
FROM place p
WHERE $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
