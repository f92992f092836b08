-- workbook: one row per workbook with a cell that counts, of a place or those below it ($area), $year (NULL: any) and
-- $items (empty: any), in the order received. $first and $last bound the codes at or below it; made-up
-- places ($demo) only below made-up ones.
WITH spoken AS (
    SELECT o.position, o.sha256, o.workbook, o.sheet, o.ordinal, o.area, o.status
    FROM current_observation o
    JOIN place p ON p.code = o.area AND p.code BETWEEN $first AND $last AND p.demo = $demo
    WHERE ($year IS NULL OR o.year = $year) AND (len($items) = 0 OR list_contains($items, o.item))
        AND o.area BETWEEN $first AND $last
        AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
),
sheets AS (
    SELECT sha256, list(sheet ORDER BY first) AS sheets
    FROM (SELECT sha256, sheet, min(ordinal) AS first FROM spoken GROUP BY sha256, sheet)
    GROUP BY sha256
)
SELECT
    any_value(s.workbook) AS workbook, s.sha256, any_value(r.received_at) AS received_at, any_value(h.sheets) AS sheets,
    count(*) AS cells, count(*) FILTER (s.status NOT IN ('withheld', 'not_reported')) AS figures,
    count(DISTINCT s.area) AS places
FROM spoken s
JOIN sheets h ON h.sha256 = s.sha256
JOIN receipt r ON r.sha256 = s.sha256
GROUP BY s.sha256
ORDER BY min(s.position)
