-- receipt: one row per receipt of the edition, in the order received: its workbook and, for those of $sha256s, its
-- cells that count.
SELECT
    r.sha256, any_value(r.file) AS workbook, any_value(r.received_at) AS received_at,
    coalesce(list(DISTINCT o.sheet ORDER BY o.sheet) FILTER (o.sheet IS NOT NULL), []) AS sheets,
    count(o.area) AS cells, count(o.area) FILTER (o.status NOT IN ('withheld', 'not_reported')) AS figures,
    count(DISTINCT o.area) AS places
FROM receipt r
LEFT JOIN current_observation o ON o.sha256 = r.sha256 AND o.sha256 IN (SELECT unnest($sha256s::VARCHAR[]))
GROUP BY r.sha256
ORDER BY any_value(r.position)
