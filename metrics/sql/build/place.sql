-- place: one row per place of the register, with its ancestors by level, how many communities lie at or below it (those
-- that have not ended; place_count says how many stood in a year), and
-- the first and last code at or below it (so that a question reads one stretch of a table sorted by code).
-- Made-up places (demo) count towards made-up ancestors only, so that they never reach a real total.
-- Communities are counted by town first: two thirds of a million rows are read once, all else is done on towns and above.
CREATE TABLE place AS
WITH upper_in AS (
    SELECT code, name, level, parent, place_class, class_source, demo FROM places_in WHERE level <> 'community'
),
upper_place AS (
    SELECT
        c.code, c.name, c.level, c.parent, c.place_class, c.class_source, c.demo,
        CASE 'town' WHEN c.level THEN c.code WHEN a.level THEN a.code END AS town,
        CASE 'county' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code END AS county,
        CASE 'city' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code END AS city,
        CASE 'province' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code WHEN e.level THEN e.code END AS province,
        CASE 'nation' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code WHEN e.level THEN e.code END AS nation,
        a.demo AS parent_demo
    FROM upper_in c
    LEFT JOIN upper_in a ON a.code = c.parent
    LEFT JOIN upper_in b ON b.code = a.parent
    LEFT JOIN upper_in d ON d.code = b.parent
    LEFT JOIN upper_in e ON e.code = d.parent
),
community AS (
    SELECT code, name, parent, place_class, class_source, demo,
        code NOT IN (SELECT code FROM place_span WHERE last_year < 9999) AS lasts
    FROM places_in WHERE level = 'community'
),
by_parent AS (
    SELECT
        parent, demo, count(*) FILTER (lasts) AS n,
        count(*) FILTER (lasts AND place_class = 'urban') AS n_urban,
        count(*) FILTER (lasts AND place_class = 'rural') AS n_rural,
        min(code) AS first, max(code) AS last
    FROM community GROUP BY parent, demo
),
base AS (
    SELECT u.town, u.county, u.city, u.province, u.nation, p.demo, p.n, p.n_urban, p.n_rural, p.first, p.last
    FROM by_parent p JOIN upper_place u ON u.code = p.parent
    UNION ALL
    SELECT town, county, city, province, nation, demo, 0, 0, 0, code, code FROM upper_place
),
above AS (
    SELECT town AS code, * EXCLUDE (town, county, city, province, nation) FROM base
    UNION ALL SELECT county, * EXCLUDE (town, county, city, province, nation) FROM base
    UNION ALL SELECT city, * EXCLUDE (town, county, city, province, nation) FROM base
    UNION ALL SELECT province, * EXCLUDE (town, county, city, province, nation) FROM base
    UNION ALL SELECT nation, * EXCLUDE (town, county, city, province, nation) FROM base
),
counted AS (
    SELECT code, demo, sum(n)::BIGINT AS n, sum(n_urban)::BIGINT AS n_urban, sum(n_rural)::BIGINT AS n_rural
    FROM above WHERE code IS NOT NULL GROUP BY code, demo
),
stretch AS (
    SELECT code, min(first) AS first, max(last) AS last FROM above WHERE code IS NOT NULL GROUP BY code
)
SELECT
    u.code, u.name, u.level, u.parent,
    CASE
        WHEN coalesce(n.n, 0) = 0 THEN u.place_class
        WHEN n.n_urban = n.n THEN 'urban'
        WHEN n.n_rural = n.n THEN 'rural'
        WHEN n.n_urban + n.n_rural = 0 THEN 'unknown'
        ELSE 'mixed'
    END AS place_class,
    u.class_source, u.demo, NULL::VARCHAR AS community, u.town, u.county, u.city, u.province, u.nation,
    CASE u.level WHEN 'nation' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 ELSE 4 END AS depth,
    coalesce(n.n, 0) AS n_communities, coalesce(n.n_urban, 0) AS n_urban, coalesce(n.n_rural, 0) AS n_rural,
    CASE WHEN u.demo = u.parent_demo THEN u.parent END AS climbs_to,
    t.first, t.last
FROM upper_place u
JOIN stretch t ON t.code = u.code
LEFT JOIN counted n ON n.code = u.code AND n.demo = u.demo
UNION ALL
SELECT
    c.code, c.name, 'community', c.parent, c.place_class, c.class_source, c.demo,
    c.code, u.town, u.county, u.city, u.province, u.nation,
    5, c.lasts::INTEGER, (c.lasts AND c.place_class = 'urban')::INTEGER, (c.lasts AND c.place_class = 'rural')::INTEGER,
    CASE WHEN c.demo = u.demo THEN c.parent END, c.code, c.code
FROM community c LEFT JOIN upper_place u ON u.code = c.parent
ORDER BY 1
