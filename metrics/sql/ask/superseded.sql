-- superseded: one row per superseded figure of a place and those below it ($area; NULL: any) and a year (NULL: any),
-- beside the one that counts instead; `differs` where the two do not say the same. Blanks are no figures.
SELECT
    o.area, p.name AS area_name, o.year, o.item, coalesce(t.title, i.title) AS title, o.unit,
    o.workbook AS old_workbook, o.sheet AS old_sheet, o.cell AS old_cell, o.text AS old_text,
    o.sha256 AS old_sha256, o.value AS old_value, o.low AS old_low, o.high AS old_high, o.status AS old_status,
    n.workbook AS new_workbook, n.sheet AS new_sheet, n.cell AS new_cell, n.text AS new_text,
    n.sha256 AS new_sha256, n.value AS new_value, n.low AS new_low, n.high AS new_high, n.status AS new_status,
    o.value IS DISTINCT FROM n.value OR o.low IS DISTINCT FROM n.low OR o.high IS DISTINCT FROM n.high
        OR (o.status = 'withheld') <> (n.status = 'withheld') AS differs
FROM observation o
JOIN current_observation n ON n.area = o.area AND n.year = o.year AND n.item = o.item
JOIN place p ON p.code = o.area
LEFT JOIN item t ON t.id = o.item
LEFT JOIN indicator i ON i.id = o.item
WHERE o.superseded AND o.status <> 'not_reported'
    AND ($area IS NULL OR (
        $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
        AND p.demo = (SELECT demo FROM place WHERE code = $area)))
    AND ($year IS NULL OR o.year = $year)
    AND (NOT $differing OR o.value IS DISTINCT FROM n.value OR o.low IS DISTINCT FROM n.low
        OR o.high IS DISTINCT FROM n.high OR (o.status = 'withheld') <> (n.status = 'withheld'))
ORDER BY differs DESC, o.area, o.year, o.item, o.position, o.ordinal
