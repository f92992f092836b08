-- observation: one row per cell, superseded ones included, of a place and those below it ($area), a year and an item
-- (NULL: any). The nation leaves made-up places out.
SELECT
    o.area, p.name AS area_name, o.year, o.item, o.value, o.low, o.high, o.unit, o.status,
    o.workbook, o.sheet, o.cell, o.text, o.superseded, o.sha256
FROM observation o
JOIN place p ON p.code = o.area
WHERE ($area IS NULL OR (
        $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
        AND p.demo = (SELECT demo FROM place WHERE code = $area)))
    AND ($year IS NULL OR o.year = $year)
    AND ($item IS NULL OR o.item = $item)
ORDER BY o.area, o.year, o.item, o.position, o.ordinal
