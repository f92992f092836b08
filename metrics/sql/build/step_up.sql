-- One level of area_sum: the places of $level from their own figures and from the level below, already there.
-- A child gives its own pair if it states both sides; a mixed pair if the rolled side is complete; else what came up
-- to it. $place and $year confine the work to the places at, above or below one place and to one year (NULL: all).
INSERT INTO area_sum
WITH here AS (
    SELECT * FROM place
    WHERE level = $level AND ($place IS NULL OR $place IN (town, county, city, province, nation)
        OR code IN (SELECT unnest([parent, county, city, province, nation]) FROM place WHERE code = $place))
),
child AS (
    SELECT
        h.code AS area, s.year, s.indicator, s.extra,
        CASE WHEN s.complete THEN s.expected ELSE s.pair_reported END AS pair_reported,
        (s.complete OR s.has_pair)::INTEGER AS pair_givers,
        CASE WHEN s.complete THEN s.num ELSE s.pair_num END AS pair_num,
        CASE WHEN s.complete THEN s.num_low ELSE s.pair_num_low END AS pair_num_low,
        CASE WHEN s.complete THEN s.num_high ELSE s.pair_num_high END AS pair_num_high,
        CASE WHEN s.complete THEN s.den ELSE s.pair_den END AS pair_den,
        CASE WHEN s.complete THEN s.den_low ELSE s.pair_den_low END AS pair_den_low,
        CASE WHEN s.complete THEN s.den_high ELSE s.pair_den_high END AS pair_den_high,
        CASE WHEN s.has_own_num THEN s.expected ELSE s.num_covered END AS num_covered,
        (s.has_own_num OR s.has_rolled_num)::INTEGER AS num_givers,
        CASE WHEN s.has_own_num THEN s.own_num ELSE s.rolled_num END AS side_num,
        CASE WHEN s.has_own_num THEN s.own_num_low ELSE s.rolled_num_low END AS side_num_low,
        CASE WHEN s.has_own_num THEN s.own_num_high ELSE s.rolled_num_high END AS side_num_high,
        CASE WHEN s.has_own_den THEN s.expected ELSE s.den_covered END AS den_covered,
        (s.has_own_den OR s.has_rolled_den)::INTEGER AS den_givers,
        CASE WHEN s.has_own_den THEN s.own_den ELSE s.rolled_den END AS side_den,
        CASE WHEN s.has_own_den THEN s.own_den_low ELSE s.rolled_den_low END AS side_den_low,
        CASE WHEN s.has_own_den THEN s.own_den_high ELSE s.rolled_den_high END AS side_den_high
    FROM here h
    JOIN place c ON c.parent = h.code AND c.demo = h.demo AND c.level <> 'community'
    JOIN area_sum s ON s.area = c.code AND ($year IS NULL OR s.year = $year)
    UNION ALL BY NAME
    SELECT s.* FROM community_sum s JOIN here h ON h.code = s.area
),
rolled AS (
    SELECT
        c.area, c.year, c.indicator, sum(extra) AS extra,
        sum(pair_reported) AS pair_reported, sum(pair_givers) > 0 AS has_pair,
        given(pair_num, pair_givers, bool_or(i.num_max)) AS pair_num,
        given(pair_num_low, pair_givers, bool_or(i.num_max)) AS pair_num_low,
        given(pair_num_high, pair_givers, bool_or(i.num_max)) AS pair_num_high,
        given(pair_den, pair_givers, bool_or(i.den_max)) AS pair_den,
        given(pair_den_low, pair_givers, bool_or(i.den_max)) AS pair_den_low,
        given(pair_den_high, pair_givers, bool_or(i.den_max)) AS pair_den_high,
        sum(num_covered) AS num_covered, sum(num_givers) > 0 AS has_rolled_num,
        given(side_num, num_givers, bool_or(i.num_max)) AS rolled_num,
        given(side_num_low, num_givers, bool_or(i.num_max)) AS rolled_num_low,
        given(side_num_high, num_givers, bool_or(i.num_max)) AS rolled_num_high,
        sum(den_covered) AS den_covered, sum(den_givers) > 0 AS has_rolled_den,
        given(side_den, den_givers, bool_or(i.den_max)) AS rolled_den,
        given(side_den_low, den_givers, bool_or(i.den_max)) AS rolled_den_low,
        given(side_den_high, den_givers, bool_or(i.den_max)) AS rolled_den_high
    FROM child c
    JOIN indicator i ON i.id = c.indicator
    GROUP BY c.area, c.year, c.indicator
),
own AS (
    SELECT o.* FROM own_pair o JOIN here h ON h.code = o.area
    WHERE o.level = $level AND ($year IS NULL OR o.year = $year)
),
sides AS (
    SELECT
        coalesce(o.area, r.area) AS area, coalesce(o.year, r.year) AS year,
        coalesce(o.indicator, r.indicator) AS indicator,
        coalesce(o.has_num, false) AS has_own_num, o.num AS own_num,
        o.num_low AS own_num_low, o.num_high AS own_num_high,
        coalesce(o.has_den, false) AS has_own_den, o.den AS own_den,
        o.den_low AS own_den_low, o.den_high AS own_den_high,
        coalesce(o.den_counted, false) AS den_counted, coalesce(r.extra, 0) AS extra,
        coalesce(r.pair_reported, 0) AS pair_reported, coalesce(r.has_pair, false) AS has_pair,
        r.pair_num, r.pair_num_low, r.pair_num_high, r.pair_den, r.pair_den_low, r.pair_den_high,
        coalesce(r.num_covered, 0) AS num_covered, coalesce(r.has_rolled_num, false) AS has_rolled_num,
        r.rolled_num, r.rolled_num_low, r.rolled_num_high,
        coalesce(r.den_covered, 0) AS den_covered, coalesce(r.has_rolled_den, false) AS has_rolled_den,
        r.rolled_den, r.rolled_den_low, r.rolled_den_high
    FROM own o
    FULL JOIN rolled r ON r.area = o.area AND r.year = o.year AND r.indicator = o.indicator
),
chosen AS (
    SELECT
        s.*, h.level,
        CASE i.expects WHEN 'urban' THEN coalesce(n.n_urban, h.n_urban) WHEN 'rural' THEN coalesce(n.n_rural, h.n_rural)
            ELSE coalesce(n.n_communities, h.n_communities) END + s.extra AS expected,
        CASE
            WHEN has_own_num AND has_own_den THEN 'own'
            WHEN has_own_num AND has_rolled_den OR has_own_den AND has_rolled_num THEN 'mixed'
            WHEN NOT has_own_num AND NOT has_own_den AND has_pair THEN 'rolled_up'
        END AS basis
    FROM sides s
    JOIN here h ON h.code = s.area
    JOIN indicator i ON i.id = s.indicator
    LEFT JOIN place_count n ON n.code = s.area AND s.year BETWEEN n.first_year AND n.last_year
),
covered AS (
    SELECT
        *,
        CASE basis
            WHEN 'own' THEN expected
            WHEN 'rolled_up' THEN pair_reported
            WHEN 'mixed' THEN CASE WHEN has_own_num THEN den_covered ELSE num_covered END
            ELSE CASE WHEN has_own_num OR has_own_den THEN 0 ELSE pair_reported END
        END AS reported
    FROM chosen
)
SELECT
    area, year, indicator, level,
    has_own_num, own_num, own_num_low, own_num_high, has_own_den, own_den, own_den_low, own_den_high,
    den_counted, extra, pair_reported, has_pair,
    pair_num, pair_num_low, pair_num_high, pair_den, pair_den_low, pair_den_high,
    num_covered, has_rolled_num, rolled_num, rolled_num_low, rolled_num_high,
    den_covered, has_rolled_den, rolled_den, rolled_den_low, rolled_den_high,
    expected, basis, reported,
    CASE
        WHEN basis = 'own' THEN 1
        WHEN basis = 'rolled_up' AND den_covered >= expected AND rolled_den > 0 AND pair_den IS NOT NULL
            THEN ratio8(micro(pair_den), micro(rolled_den))
        WHEN basis = 'rolled_up' AND rolled_den > 0 AND pair_den IS NOT NULL
            THEN CASE WHEN micro(pair_den) * expected < micro(rolled_den) * reported
                THEN ratio8(micro(pair_den), micro(rolled_den)) ELSE part8(reported, expected) END
        WHEN basis IS NOT NULL THEN part8(reported, expected)
    END AS share,
    coalesce(basis = 'own' OR basis = 'mixed' AND reported >= expected, false) AS complete,
    CASE WHEN basis = 'rolled_up' THEN pair_num WHEN has_own_num THEN own_num
        WHEN basis = 'mixed' OR NOT has_own_den AND NOT has_rolled_den THEN rolled_num END AS num,
    CASE WHEN basis = 'rolled_up' THEN pair_num_low WHEN has_own_num THEN own_num_low
        WHEN basis = 'mixed' OR NOT has_own_den AND NOT has_rolled_den THEN rolled_num_low END AS num_low,
    CASE WHEN basis = 'rolled_up' THEN pair_num_high WHEN has_own_num THEN own_num_high
        WHEN basis = 'mixed' OR NOT has_own_den AND NOT has_rolled_den THEN rolled_num_high END AS num_high,
    CASE WHEN basis = 'rolled_up' THEN pair_den WHEN has_own_den THEN own_den
        WHEN basis = 'mixed' OR NOT has_own_num AND NOT has_rolled_num THEN rolled_den END AS den,
    CASE WHEN basis = 'rolled_up' THEN pair_den_low WHEN has_own_den THEN own_den_low
        WHEN basis = 'mixed' OR NOT has_own_num AND NOT has_rolled_num THEN rolled_den_low END AS den_low,
    CASE WHEN basis = 'rolled_up' THEN pair_den_high WHEN has_own_den THEN own_den_high
        WHEN basis = 'mixed' OR NOT has_own_num AND NOT has_rolled_num THEN rolled_den_high END AS den_high
FROM covered
ORDER BY year, area, indicator
