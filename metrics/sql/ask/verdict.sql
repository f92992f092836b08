-- verdict: one row per candidate, asked place and year: how the value stands to that requirement, exactly (p × every
-- against what is required), the gap in the indicator's unit and the pooled need. A need is
-- never below 0, so that where its lower end is open it is 0.
CREATE OR REPLACE TEMP TABLE verdict AS
WITH compared AS (
    SELECT
        m.area, m.year, m.indicator, c.requirement, c.comparator, c.depth, c.first_day, c.hindrance, c.overdue, c.kind,
        c.standard_value, c.upper_value, c.alternative_value, c.year_amount, c.year_upper, m.direction, m.value, m.whole,
        m.kind AS indicator_kind, m.basis, m.den_derived, r.floor_unchecked,
        m.value IS NULL AND m.low IS NULL AND m.high IS NULL AS silent,
        m.thin OR m.half_rolled OR m.parent_thin AS thin,
        r.req IS NULL AND r.req_low IS NULL AND r.req_high IS NULL AS unrequired,
        m.p * c.every AS have, m.p_low * c.every AS have_low, m.p_high * c.every AS have_high,
        r.req, r.req_low, r.req_high, c.every, m.q, m.per_c, m.per_m, c.amount, c.floor, c.bracketed,
        m.q_low * c.upper AS top, m.p_low * c.every AS bottom, m.q_high * c.upper AS top_high,
        micro(m.num) AS num, micro(m.num_low) AS num_low, micro(m.num_high) AS num_high, m.st, m.st_low, m.st_high
    FROM candidate c
    JOIN measured m ON m.area = c.area AND m.year = c.year AND m.indicator = c.indicator
    JOIN required r ON r.area = c.area AND r.year = c.year AND r.requirement = c.requirement
),
reduced AS (
    SELECT *, gcd(req, have) AS common_part, CASE WHEN bracketed OR floor IS NOT NULL THEN gcd(req, every * q) END AS effective_part
    FROM compared
),
judged AS (
    SELECT
        *,
        CASE
            WHEN silent THEN 'no_data'
            WHEN comparator = 'text' OR amount IS NULL AND NOT bracketed THEN NULL
            WHEN thin OR unrequired THEN 'undetermined'
            WHEN comparator = 'at_most' AND have_high <= req_low THEN 'met'
            WHEN comparator = 'at_most' AND have_low > req_high THEN 'short'
            WHEN comparator = 'more_than' AND have_high <= req_low THEN 'short'
            WHEN comparator IN ('at_least', 'between') AND have_high < req_low THEN 'short'
            WHEN floor_unchecked THEN 'undetermined'
            WHEN comparator = 'more_than' AND have_low > req_high THEN 'met'
            WHEN comparator IN ('at_least', 'between') AND have_low >= req_high THEN 'met'
            ELSE 'undetermined'
        END AS judgement,
        CASE
            WHEN (bracketed OR floor IS NOT NULL) AND NOT floor_unchecked AND q > 0
                THEN ratio8(req // effective_part * per_c, every * q // effective_part * 100)
            WHEN NOT bracketed THEN standard_value
        END AS effective_value
    FROM reduced
),
countable AS (
    SELECT
        *,
        judgement IS NULL OR judgement = 'no_data' OR indicator_kind = 'quotient' OR unrequired
            OR basis = 'stated' AND NOT (den_derived AND NOT bracketed) AS unneeded,
        CASE WHEN comparator = 'at_most' THEN -1 ELSE 1 END AS turn, per_m * amount - st * every AS owed
    FROM judged
),
lacking AS (  -- the shortfall as a fraction: what is lacking, in so many parts
    SELECT
        *,
        comparator = 'more_than' AS strictly,
        CASE
            WHEN unneeded THEN NULL
            WHEN den_derived THEN num * owed * turn
            ELSE (req - have) * turn
        END AS lack,
        CASE
            WHEN unneeded THEN NULL
            WHEN NOT den_derived THEN CASE WHEN turn > 0 THEN req_low - have_high ELSE have_low - req_high END
            WHEN turn > 0 THEN num_low * per_m * amount - num_high * st_high * every
            ELSE num_low * st_low * every - num_high * per_m * amount
        END AS lack_low,
        CASE
            WHEN unneeded THEN NULL
            WHEN NOT den_derived THEN CASE WHEN turn > 0 THEN req_high - have_low ELSE have_high - req_low END
            WHEN turn > 0 THEN num_high * per_m * amount - num_low * st_low * every
            ELSE num_high * st_high * every - num_low * per_m * amount
        END AS lack_high,
        CASE WHEN den_derived THEN st * every ELSE every END AS lack_in,
        CASE WHEN NOT den_derived THEN every WHEN turn > 0 THEN st_high * every ELSE st_low * every END AS lack_low_in,
        CASE WHEN NOT den_derived THEN every WHEN turn > 0 THEN st_low * every ELSE st_high * every END AS lack_high_in
    FROM countable
)
SELECT
    area, year, indicator, requirement, comparator, depth, first_day, hindrance, overdue, kind,
    standard_value, upper_value, alternative_value, year_amount, year_upper, effective_value, judgement, unrequired, floor_unchecked, bracketed,
    CASE WHEN comparator = 'between' THEN coalesce(bottom > top_high, false) ELSE false END AS above_band,
    comparator = 'at_most' OR comparator = 'between' AND direction = 'lower' AS less_is_stricter,
    CASE WHEN judgement <> 'no_data' THEN
        CASE WHEN comparator = 'at_most' THEN value - effective_value ELSE effective_value - value END
    END AS gap,
    CASE
        WHEN judgement = 'no_data' OR judgement IS NULL OR have IS NULL OR req IS NULL THEN NULL
        WHEN have <= 0 THEN CASE WHEN comparator = 'at_most' OR req <= 0 THEN 100 ELSE 0 END
        WHEN comparator = 'at_most' THEN CASE WHEN req <= 0 THEN 0 WHEN have <= req THEN 100
            ELSE ratio8(req // common_part * 100, have // common_part) END
        WHEN have >= req THEN 100
        ELSE ratio8(have // common_part * 100, req // common_part)
    END AS attainment,
    pooled,
    CASE WHEN pooled IS NULL AND need_high IS NULL THEN need_low ELSE coalesce(need_low, 0) END AS need_low, need_high
FROM (
    SELECT
        *, need6(lack, lack_in, whole, strictly) AS pooled, need6(lack_low, lack_low_in, whole, strictly) AS need_low,
        need6(lack_high, lack_high_in, whole, strictly) AS need_high
    FROM lacking
)
