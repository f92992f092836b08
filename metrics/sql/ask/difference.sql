-- difference: one row per cell of the workbooks $sha256s whose figure differs from the cell that spoke of the same
-- place, year and item just before it. Blanks differ from nothing.
WITH spoken AS (
    SELECT
        o.*,
        lag(workbook) OVER earlier AS earlier_workbook, lag(sheet) OVER earlier AS earlier_sheet,
        lag(cell) OVER earlier AS earlier_cell, lag(text) OVER earlier AS earlier_text,
        lag(status) OVER earlier AS earlier_status,
        lag(value) OVER earlier AS earlier_value, lag(low) OVER earlier AS earlier_low,
        lag(high) OVER earlier AS earlier_high
    FROM observation o
    WHERE status <> 'not_reported'
    WINDOW earlier AS (PARTITION BY area, year, item ORDER BY position, ordinal)
)
SELECT
    s.sha256, s.sheet, s.cell, s.text, s.year, p.name AS area_name, coalesce(t.title, i.title) AS title,
    s.earlier_workbook, s.earlier_sheet, s.earlier_cell, s.earlier_text
FROM spoken s
JOIN place p ON p.code = s.area
LEFT JOIN item t ON t.id = s.item
LEFT JOIN indicator i ON i.id = s.item
WHERE list_contains($sha256s, s.sha256) AND s.earlier_cell IS NOT NULL
    AND (s.value IS DISTINCT FROM s.earlier_value OR s.low IS DISTINCT FROM s.earlier_low
        OR s.high IS DISTINCT FROM s.earlier_high
        OR (s.status = 'withheld') <> (s.earlier_status = 'withheld'))
ORDER BY s.position, s.ordinal
