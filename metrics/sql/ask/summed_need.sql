-- summed_need: one row per asked place, year and indicator that has a binding standard: each community's own shortfall
-- under that standard (rounded up where things are counted in ones), added up over the communities that have both
-- sides; the point, and the sums of every community's least and greatest shortfall. A shortfall is never below 0, so
-- that an open lower end counts 0; the point and the greatest are NULL as soon as one community's is.
CREATE OR REPLACE TEMP TABLE summed_need AS
WITH pair AS (
    SELECT
        o.area AS community, o.year, o.indicator, o.place_class, o.demo, o.num, o.num_low, o.num_high,
        o.den, o.den_low, o.den_high, unnest([o.area, town, county, city, province, nation]) AS area
    FROM community_pair o
    WHERE o.has_num AND o.has_den
),
owed AS (
    SELECT
        p.area, p.year, p.indicator, i.whole, c.comparator, c.every,
        micro(p.num) * c.every AS have, micro(p.num_low) * c.every AS have_low, micro(p.num_high) * c.every AS have_high,
        CASE WHEN c.bracketed THEN e.amount * c.every
            WHEN c.floor IS NOT NULL THEN larger(c.amount * micro(p.den), c.floor * c.every)
            ELSE c.amount * micro(p.den) END AS req,
        CASE WHEN c.bracketed THEN e.amount * c.every
            WHEN c.floor IS NOT NULL THEN larger(c.amount * micro(p.den_low), c.floor * c.every)
            ELSE c.amount * micro(p.den_low) END AS req_low,
        CASE WHEN c.bracketed THEN e.amount * c.every
            WHEN c.floor IS NOT NULL THEN larger(c.amount * micro(p.den_high), c.floor * c.every)
            ELSE c.amount * micro(p.den_high) END AS req_high
    FROM pair p
    JOIN asked a ON a.code = p.area AND a.year = p.year AND a.demo = p.demo
    JOIN chosen i ON i.id = p.indicator AND i.kind IN ('ratio', 'share')
    JOIN standing s ON s.area = p.area AND s.year = p.year AND s.indicator = p.indicator AND s.binds
    JOIN candidate c ON c.area = s.area AND c.year = s.year AND c.requirement = s.requirement
    LEFT JOIN entitlement e ON e.requirement = c.requirement AND e.area = p.community AND e.year = p.year
    WHERE i.expects = 'all' OR p.place_class NOT IN ('urban', 'rural') OR p.place_class = i.expects
        OR p.community IN (SELECT code FROM asked)
),
lacking AS (
    SELECT
        area, year, indicator,
        need6(CASE WHEN comparator = 'at_most' THEN have - req ELSE req - have END,
            every, whole, comparator = 'more_than') AS need,
        need6(CASE WHEN comparator = 'at_most' THEN have_low - req_high ELSE req_low - have_high END,
            every, whole, comparator = 'more_than') AS need_low,
        need6(CASE WHEN comparator = 'at_most' THEN have_high - req_low ELSE req_high - have_low END,
            every, whole, comparator = 'more_than') AS need_high
    FROM owed
)
SELECT
    area, year, indicator, added_up(need) AS summed,
    CASE WHEN count(need) + count(need_low) + count(need_high) > 0 THEN sum(coalesce(need_low, 0)) END AS summed_low,
    added_up(need_high) AS summed_high, count(*) AS communities
FROM lacking
GROUP BY area, year, indicator
