-- measured: one row per asked place, year and chosen indicator, with data or without: the value, its interval, what it
-- rests on. p ÷ q (millionths) is the ratio judged; value = per × p ÷ q. A stated value stands in where the items do
-- not give one or cover too little, and is then p ÷ q with q = per.
CREATE OR REPLACE TEMP TABLE measured AS
WITH sides AS (
    SELECT
        a.code AS area, a.year, a.place_class, i.id AS indicator, i.kind, i.per, i.direction, i.whole, i.is_total,
        coalesce(y.has_own_num, false) AS has_own_num, coalesce(y.has_own_den, false) AS has_own_den,
        coalesce(y.has_own_num OR y.has_rolled_num, false) AS has_num,
        coalesce(y.has_own_den OR y.has_rolled_den, false) AS has_den,
        y.num, y.num_low, y.num_high, y.den, y.den_low, y.den_high, coalesce(y.den_counted, false) AS den_counted,
        y.basis, y.reported,
        coalesce(y.expected, CASE i.expects WHEN 'urban' THEN a.n_urban WHEN 'rural' THEN a.n_rural
            ELSE a.n_communities END) AS expected,
        y.share,
        coalesce(y.basis = 'mixed' AND NOT y.complete, false) AS half_rolled,
        coalesce(y.basis = 'rolled_up' AND y.share < j.least_coverage, false) AS thin,
        i.kind = 'quotient' AND coalesce(NOT u.complete AND u.share < j.least_coverage OR
            u.basis = 'mixed' AND NOT u.complete, false) AS parent_thin,
        CASE WHEN i.kind <> 'quotient' THEN micro(y.num) ELSE micro(y.num) * micro(u.den) END AS p,
        CASE WHEN i.kind <> 'quotient' THEN micro(y.num_low) ELSE micro(y.num_low) * micro(u.den_low) END AS p_low,
        CASE WHEN i.kind <> 'quotient' THEN micro(y.num_high) ELSE micro(y.num_high) * micro(u.den_high) END AS p_high,
        CASE WHEN i.is_total THEN micro(1) WHEN i.kind <> 'quotient' THEN micro(y.den)
            ELSE micro(u.num) * micro(y.den) END AS q,
        CASE WHEN i.is_total THEN micro(1) WHEN i.kind <> 'quotient' THEN micro(y.den_low)
            ELSE micro(u.num_low) * micro(y.den_low) END AS q_low,
        CASE WHEN i.is_total THEN micro(1) WHEN i.kind <> 'quotient' THEN micro(y.den_high)
            ELSE micro(u.num_high) * micro(y.den_high) END AS q_high,
        s.value AS stated, s.low AS stated_low, s.high AS stated_high, s.resolution,
        s.area IS NOT NULL AS has_stated,
        i.ordinal
    FROM asked a
    CROSS JOIN chosen i
    CROSS JOIN judging j
    LEFT JOIN area_year y ON y.area = a.code AND y.year = a.year AND y.indicator = i.id
    LEFT JOIN area_year u ON i.kind = 'quotient' AND u.area = a.climbs_to AND u.year = a.year AND u.indicator = i.id
        AND u.basis IS NOT NULL
    LEFT JOIN stated s ON s.area = a.code AND s.year = a.year AND s.indicator = i.id
),
reduced AS (
    SELECT
        s.* REPLACE (
            CASE WHEN basis IS NOT NULL THEN p // g END AS p, CASE WHEN basis IS NOT NULL THEN q // g END AS q,
            CASE WHEN basis IS NOT NULL THEN p_low END AS p_low, CASE WHEN basis IS NOT NULL THEN p_high END AS p_high,
            CASE WHEN basis IS NOT NULL THEN q_low END AS q_low, CASE WHEN basis IS NOT NULL THEN q_high END AS q_high
        ),
        CAST(per * 100 AS HUGEINT) AS per_c, micro(per) AS per_m
    FROM (SELECT *, CASE WHEN kind = 'quotient' AND q > 0 THEN gcd(p, q) ELSE 1 END AS g FROM sides) s
),
computed AS (
    SELECT
        *,
        ratio8(p * per_c, q * 100) AS value,
        CASE WHEN p_low >= 0 THEN ratio8(p_low * per_c, q_high * 100)
            ELSE ratio8(p_low * per_c, q_low * 100) END AS low,
        CASE WHEN p_high >= 0 THEN ratio8(p_high * per_c, q_low * 100)
            ELSE ratio8(p_high * per_c, q_high * 100) END AS high
    FROM reduced
),
decided AS (
    SELECT
        *,
        has_stated AND (value IS NULL AND low IS NULL AND high IS NULL OR thin OR half_rolled) AS by_statement
    FROM computed
),
derived AS (
    SELECT
        *,
        by_statement AND kind IN ('ratio', 'share') AND has_own_num AND NOT has_den AND stated > 0
            AND num IS NOT NULL AS den_derived,
        micro(stated) AS st, micro(stated_low) - half_up(micro(resolution), 2::HUGEINT) AS st_low,
        micro(stated_high) + half_up(micro(resolution), 2::HUGEINT) AS st_high
    FROM decided
)
SELECT
    area, year, place_class, indicator, kind, per, per_c, per_m, direction, whole, is_total, ordinal,
    has_num, has_den, den_derived,
    CASE WHEN by_statement AND NOT has_own_num THEN NULL ELSE num END AS num,
    CASE WHEN by_statement AND NOT has_own_num THEN NULL ELSE num_low END AS num_low,
    CASE WHEN by_statement AND NOT has_own_num THEN NULL ELSE num_high END AS num_high,
    CASE
        WHEN den_derived THEN decimal6(half_up(micro(num) * per_m, st))
        WHEN by_statement AND NOT has_own_den THEN NULL ELSE den
    END AS den,
    CASE
        WHEN den_derived THEN decimal6(half_up(micro(num_low) * per_m, st_high))
        WHEN by_statement AND NOT has_own_den THEN NULL ELSE den_low
    END AS den_low,
    CASE
        WHEN den_derived THEN decimal6(half_up(micro(num_high) * per_m, st_low))
        WHEN by_statement AND NOT has_own_den THEN NULL ELSE den_high
    END AS den_high,
    CASE WHEN den_derived OR den_counted AND NOT by_statement THEN 'denominator' ELSE '' END AS derived,
    CASE WHEN by_statement THEN stated ELSE value END AS value,
    CASE WHEN by_statement THEN stated_low ELSE low END AS low,
    CASE WHEN by_statement THEN stated_high ELSE high END AS high,
    CASE WHEN by_statement THEN st ELSE p END AS p,
    CASE WHEN by_statement THEN micro(stated_low) ELSE p_low END AS p_low,
    CASE WHEN by_statement THEN micro(stated_high) ELSE p_high END AS p_high,
    CASE WHEN by_statement THEN per_m ELSE q END AS q,
    CASE WHEN by_statement THEN per_m ELSE q_low END AS q_low,
    CASE WHEN by_statement THEN per_m ELSE q_high END AS q_high,
    CASE WHEN by_statement AND has_own_num THEN has_own_num END AS own_beside,
    st, st_low, st_high,
    stated,
    coalesce(NOT by_statement AND abs(stated - value) * 2 > resolution, false) AS stated_differs,
    CASE WHEN by_statement THEN 'stated' ELSE basis END AS basis,
    CASE WHEN by_statement THEN NULL ELSE coalesce(reported, 0) END AS reported,
    expected,
    CASE WHEN by_statement THEN 1 ELSE share END AS share,
    NOT by_statement AND thin AS thin,
    NOT by_statement AND half_rolled AS half_rolled,
    NOT by_statement AND parent_thin AS parent_thin,
    coalesce(NOT by_statement AND basis IS NOT NULL AND (q <= 0 OR q_low < 0), false) AS den_not_positive
FROM derived
