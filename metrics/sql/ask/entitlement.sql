-- entitlement: one row per requirement with brackets, community and year asked: the amount for its size, in
-- millionths; only where its size is exactly known.
CREATE OR REPLACE TEMP TABLE entitlement AS
SELECT
    r.id AS requirement, o.area, o.year,
    micro(b.amount) + CASE WHEN b.step > 0
        THEN micro(b.step_amount) * (micro(o.value - b.from_size) // micro(b.step)) ELSE 0 END AS amount
FROM requirement r
JOIN bracket b ON b.requirement = r.id
JOIN current_observation o ON o.item = r.bracket_item AND o.year BETWEEN $from_year AND $to_year
    AND o.area BETWEEN $first AND $last
WHERE o.low = o.value AND o.high = o.value
    AND o.value >= b.from_size AND (b.below_size IS NULL OR o.value < b.below_size)
    AND r.id IN (SELECT requirement FROM candidate)
