-- required: one row per candidate, asked place and year: what is required times `every`, in millionths squared, for the
-- same things p and q count; NULL where it cannot be known (no size, a floor nobody can check).
CREATE OR REPLACE TEMP TABLE required AS
WITH summed AS (
    SELECT
        t.area, t.year, t.requirement,
        added_up(CASE WHEN c.bracketed THEN CASE WHEN t.level = 'community' THEN e.amount * c.every END
            ELSE larger(c.amount * micro(t.den), c.floor * c.every * t.expected::HUGEINT) END) AS req,
        added_up(CASE WHEN c.bracketed THEN CASE WHEN t.level = 'community' THEN e.amount * c.every END
            ELSE larger(c.amount * micro(t.den_low), c.floor * c.every * t.expected::HUGEINT) END) AS req_low,
        added_up(CASE WHEN c.bracketed THEN CASE WHEN t.level = 'community' THEN e.amount * c.every END
            ELSE larger(c.amount * micro(t.den_high), c.floor * c.every * t.expected::HUGEINT) END) AS req_high
    FROM atom t
    JOIN candidate c ON c.area = t.area AND c.year = t.year AND c.requirement = t.requirement
    LEFT JOIN entitlement e ON e.requirement = t.requirement AND e.area = t.atom AND e.year = t.year
    GROUP BY t.area, t.year, t.requirement
)
SELECT
    c.area, c.year, c.requirement, c.indicator,
    CASE WHEN c.bracketed OR c.floor IS NOT NULL AND m.basis <> 'stated' THEN s.req ELSE c.amount * m.q END AS req,
    CASE WHEN c.bracketed OR c.floor IS NOT NULL AND m.basis <> 'stated' THEN s.req_low
        ELSE c.amount * m.q_low END AS req_low,
    CASE WHEN c.bracketed OR c.floor IS NOT NULL AND m.basis <> 'stated' THEN s.req_high
        ELSE c.amount * m.q_high END AS req_high,
    coalesce(c.floor IS NOT NULL AND m.basis = 'stated', false) AS floor_unchecked
FROM candidate c
JOIN measured m ON m.area = c.area AND m.year = c.year AND m.indicator = c.indicator
LEFT JOIN summed s ON s.area = c.area AND s.year = c.year AND s.requirement = c.requirement
