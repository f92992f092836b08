-- place: one row per place of the register, with its ancestors by level, how many communities lie at or below it, and
-- the first and last code at or below it (so that a question reads one stretch of a table sorted by code).
-- Made-up places (demo) count towards made-up ancestors only, so that they never reach a real total.
CREATE TABLE place AS
WITH upper_place AS (
    SELECT code, name, level, parent, demo FROM places_in WHERE level <> 'community'
),
chain AS (
    SELECT
        c.code, c.name, c.level, c.parent, c.place_class, c.class_source, c.demo,
        CASE WHEN c.level IN ('community') THEN c.code END AS community,
        CASE 'town' WHEN c.level THEN c.code WHEN a.level THEN a.code END AS town,
        CASE 'county' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code END AS county,
        CASE 'city' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code END AS city,
        CASE 'province' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code WHEN e.level THEN e.code END AS province,
        CASE 'nation' WHEN c.level THEN c.code WHEN a.level THEN a.code WHEN b.level THEN b.code
            WHEN d.level THEN d.code WHEN e.level THEN e.code WHEN f.level THEN f.code END AS nation
    FROM places_in c
    LEFT JOIN upper_place a ON a.code = c.parent
    LEFT JOIN upper_place b ON b.code = a.parent
    LEFT JOIN upper_place d ON d.code = b.parent
    LEFT JOIN upper_place e ON e.code = d.parent
    LEFT JOIN upper_place f ON f.code = e.parent
),
base AS (
    SELECT town, county, city, province, nation, place_class, demo FROM chain WHERE level = 'community'
),
above AS (
    SELECT town AS code, demo, place_class FROM base
    UNION ALL SELECT county, demo, place_class FROM base
    UNION ALL SELECT city, demo, place_class FROM base
    UNION ALL SELECT province, demo, place_class FROM base
    UNION ALL SELECT nation, demo, place_class FROM base
),
counted AS (
    SELECT
        code, demo, count(*) AS n,
        count(*) FILTER (place_class = 'urban') AS n_urban,
        count(*) FILTER (place_class = 'rural') AS n_rural
    FROM above WHERE code IS NOT NULL GROUP BY code, demo
),
spread AS (
    SELECT coalesce(town, county, city, province, nation) AS up, code FROM chain WHERE level <> 'nation'
    UNION ALL SELECT county, code FROM chain WHERE level NOT IN ('nation', 'province', 'city', 'county')
    UNION ALL SELECT city, code FROM chain WHERE level NOT IN ('nation', 'province', 'city')
    UNION ALL SELECT province, code FROM chain WHERE level NOT IN ('nation', 'province')
    UNION ALL SELECT nation, code FROM chain
),
stretch AS (
    SELECT up AS code, least(min(code), up) AS first, greatest(max(code), up) AS last
    FROM spread WHERE up IS NOT NULL GROUP BY up
)
SELECT
    c.code, c.name, c.level, c.parent,
    CASE
        WHEN c.level = 'community' OR n.n IS NULL THEN c.place_class
        WHEN n.n_urban = n.n THEN 'urban'
        WHEN n.n_rural = n.n THEN 'rural'
        WHEN n.n_urban + n.n_rural = 0 THEN 'unknown'
        ELSE 'mixed'
    END AS place_class,
    c.class_source, c.demo, c.community, c.town, c.county, c.city, c.province, c.nation,
    CASE c.level WHEN 'nation' THEN 0 WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3
        WHEN 'town' THEN 4 ELSE 5 END AS depth,
    CASE WHEN c.level = 'community' THEN 1 ELSE coalesce(n.n, 0) END AS n_communities,
    CASE WHEN c.level = 'community' THEN (c.place_class = 'urban')::INTEGER ELSE coalesce(n.n_urban, 0) END AS n_urban,
    CASE WHEN c.level = 'community' THEN (c.place_class = 'rural')::INTEGER ELSE coalesce(n.n_rural, 0) END AS n_rural,
    CASE WHEN c.demo = up.demo THEN c.parent END AS climbs_to,
    coalesce(t.first, c.code) AS first, coalesce(t.last, c.code) AS last
FROM chain c
LEFT JOIN stretch t ON t.code = c.code
LEFT JOIN upper_place up ON up.code = c.parent
LEFT JOIN counted n ON n.code = c.code AND n.demo = c.demo
ORDER BY c.code
