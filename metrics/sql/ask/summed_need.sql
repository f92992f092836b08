-- summed_need: one row per asked place and indicator that has a binding standard: each community's own shortfall under
-- that standard (rounded up where things are counted in ones), added up; over the communities that have both sides.
CREATE OR REPLACE TEMP TABLE summed_need AS
WITH pair AS (
    SELECT o.area AS community, o.indicator, o.num, o.den, unnest([o.area, town, county, city, province, nation]) AS area
    FROM community_pair o
    JOIN chosen i ON i.id = o.indicator
    WHERE o.has_num AND o.has_den AND i.kind IN ('ratio', 'share')
        AND (i.expects = 'all' OR o.place_class NOT IN ('urban', 'rural') OR o.place_class = i.expects
            OR o.area IN (SELECT code FROM asked))
),
owed AS (
    SELECT
        p.area, p.indicator, i.whole, c.comparator, c.every, micro(p.num) * c.every AS have,
        CASE
            WHEN c.bracketed THEN e.amount * c.every
            WHEN c.floor IS NOT NULL THEN larger(c.amount * micro(p.den), c.floor * c.every)
            ELSE c.amount * micro(p.den)
        END AS req
    FROM pair p
    JOIN chosen i ON i.id = p.indicator
    JOIN standing s ON s.area = p.area AND s.indicator = p.indicator AND s.binds
    JOIN candidate c ON c.area = s.area AND c.requirement = s.requirement
    LEFT JOIN entitlement e ON e.requirement = c.requirement AND e.area = p.community
)
SELECT
    area, indicator,
    added_up(CASE WHEN comparator = 'at_most' THEN need6(have - req, every, whole, false)
        ELSE need6(req - have, every, whole, comparator = 'more_than') END) AS summed,
    count(*) AS communities
FROM owed
GROUP BY area, indicator
