-- standing: one row per candidate, asked place and year: whether it binds under $rule (or because $standard names it), and
-- if not, why not. nearest: the deepest jurisdiction, then the latest, then the stricter; strictest: the strictest
-- first; national: the nation's only.
CREATE OR REPLACE TEMP TABLE standing AS
WITH keyed AS (
    SELECT
        *,
        CASE WHEN $standard IS NULL THEN hindrance IS NULL AND ($rule <> 'national' OR depth = 0)
            ELSE requirement = $standard AND coalesce(hindrance, '') NOT IN ('text', 'no_amount') END AS eligible,
        CASE WHEN less_is_stricter THEN -coalesce(effective_value, standard_value)
            ELSE coalesce(effective_value, standard_value) END AS strictness
    FROM verdict
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY area, year, indicator
            ORDER BY
                eligible DESC,
                CASE WHEN $rule = 'strictest' THEN strictness END DESC NULLS LAST,
                depth DESC NULLS LAST, first_day DESC, strictness DESC NULLS LAST, requirement
        ) AS place_in_order
    FROM keyed
),
bound AS (
    SELECT * FROM ranked WHERE eligible AND place_in_order = 1
)
SELECT
    r.*,
    coalesce(r.eligible AND r.place_in_order = 1, false) AS binds,
    CASE
        WHEN r.eligible AND r.place_in_order = 1 THEN ''
        WHEN r.hindrance IS NOT NULL AND $standard IS NULL THEN r.hindrance
        WHEN $standard IS NOT NULL THEN 'not_named'
        WHEN NOT r.eligible THEN 'not_national'
        WHEN $rule = 'strictest' AND r.strictness IS DISTINCT FROM b.strictness THEN 'looser'
        WHEN r.depth < b.depth THEN 'farther'
        WHEN r.first_day < b.first_day THEN 'not_latest'
        ELSE 'looser'
    END AS why_not
FROM ranked r
LEFT JOIN bound b ON b.area = r.area AND b.year = r.year AND b.indicator = r.indicator
