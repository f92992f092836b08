-- whole: one row per place of $areas, year of $years and indicator of $indicators: the place straight above it that it
-- counts towards, with both sides and how they came about; none where they did not.
SELECT c.code, w.code AS area, w.name AS area_name, s.year, s.indicator, s.num, s.den, s.basis
FROM place c
JOIN place w ON w.code = c.climbs_to
JOIN area_sum s ON s.area = w.code
WHERE c.code IN (SELECT unnest($areas)) AND s.year IN (SELECT unnest($years::INTEGER[]))
    AND s.indicator IN (SELECT unnest($indicators)) AND s.basis IS NOT NULL
