-- summed_need: one row per asked place, year and indicator that has a binding standard: each community's own shortfall
-- under that standard (rounded up where things are counted in ones), added up over the communities that have both
-- sides; the point, and the sums of every community's least and greatest shortfall. A shortfall is never below 0, so
-- that an open lower end counts 0; the point and the greatest are NULL as soon as one community's is. No row unless $needs.
CREATE OR REPLACE TEMP TABLE summed_need AS
WITH bound AS (  -- few, so that the many communities meet only what binds
    SELECT
        s.area, s.year, s.indicator, a.demo, i.whole, i.expects, c.requirement, c.comparator, c.every, c.amount,
        c.floor, c.bracketed
    FROM standing s
    JOIN candidate c ON c.area = s.area AND c.year = s.year AND c.requirement = s.requirement
    JOIN chosen i ON i.id = s.indicator AND i.kind IN ('ratio', 'share')
    JOIN asked a ON a.code = s.area AND a.year = s.year
    WHERE s.binds AND $needs
),
pair AS (
    SELECT
        o.area AS community, o.year, o.indicator, o.place_class, o.demo, o.num, o.num_low, o.num_high,
        o.den, o.den_low, o.den_high, unnest([o.area, town, county, city, province, nation]) AS area
    FROM community_pair o
    WHERE o.has_num AND o.has_den AND o.indicator IN (SELECT indicator FROM bound)
),
owed AS (
    SELECT
        p.*, c.whole, c.comparator, c.every, c.amount, c.floor, c.bracketed,
        num_low = num AND num_high = num AND den_low = den AND den_high = den AS exact,
        micro(p.num) * c.every AS have,
        CASE WHEN c.bracketed THEN e.amount * c.every
            WHEN c.floor IS NOT NULL THEN larger(c.amount * micro(p.den), c.floor * c.every)
            ELSE c.amount * micro(p.den) END AS req
    FROM pair p
    JOIN bound c ON c.area = p.area AND c.year = p.year AND c.indicator = p.indicator AND c.demo = p.demo
    LEFT JOIN entitlement e ON e.requirement = c.requirement AND e.area = p.community AND e.year = p.year
    WHERE c.expects = 'all' OR p.place_class NOT IN ('urban', 'rural') OR p.place_class = c.expects
        OR p.community IN (SELECT code FROM asked)
),
spread AS (  -- most figures are exact: their ends are themselves, and exact arithmetic is dear
    SELECT
        *,
        CASE WHEN exact THEN have ELSE micro(num_low) * every END AS have_low,
        CASE WHEN exact THEN have ELSE micro(num_high) * every END AS have_high,
        CASE WHEN exact OR bracketed THEN req
            WHEN floor IS NOT NULL THEN larger(amount * micro(den_low), floor * every)
            ELSE amount * micro(den_low) END AS req_low,
        CASE WHEN exact OR bracketed THEN req
            WHEN floor IS NOT NULL THEN larger(amount * micro(den_high), floor * every)
            ELSE amount * micro(den_high) END AS req_high
    FROM owed
),
counted AS (
    SELECT
        *, need6(CASE WHEN comparator = 'at_most' THEN have - req ELSE req - have END,
            every, whole, comparator = 'more_than') AS need
    FROM spread
),
lacking AS (
    SELECT
        area, year, indicator, need,
        CASE WHEN exact THEN need ELSE
            need6(CASE WHEN comparator = 'at_most' THEN have_low - req_high ELSE req_low - have_high END,
                every, whole, comparator = 'more_than') END AS need_low,
        CASE WHEN exact THEN need ELSE
            need6(CASE WHEN comparator = 'at_most' THEN have_high - req_low ELSE req_high - have_low END,
                every, whole, comparator = 'more_than') END AS need_high
    FROM counted
)
SELECT
    area, year, indicator, added_up(need) AS summed,
    CASE WHEN count(need) + count(need_low) + count(need_high) > 0 THEN sum(coalesce(need_low, 0)) END AS summed_low,
    added_up(need_high) AS summed_high, count(*) AS communities
FROM lacking
GROUP BY area, year, indicator
