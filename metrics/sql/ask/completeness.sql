-- completeness: one row per item and place: $area itself and the places straight below it, in $year: how many of the
-- communities expected at or below it gave a figure, withheld it, sent a blank; the place's own cell; the last receipt.
-- A community is expected where an indicator that uses the item expects its class; of unknown class: once it speaks.
-- $first and $last bound the codes at or below $area; made-up places ($demo) only below made-up ones.
WITH here AS (
    SELECT p.* REPLACE (
        coalesce(n.n_communities, p.n_communities) AS n_communities, coalesce(n.n_urban, p.n_urban) AS n_urban,
        coalesce(n.n_rural, p.n_rural) AS n_rural
    )
    FROM place p
    LEFT JOIN place_count n ON n.code = p.code AND $year BETWEEN n.first_year AND n.last_year
    WHERE p.code BETWEEN $first AND $last AND demo = $demo AND (p.code = $area OR parent = $area)
),
used AS (
    SELECT t.id AS item, coalesce(bool_or(i.expects <> 'rural'), true) AS of_urban,
        coalesce(bool_or(i.expects <> 'urban'), true) AS of_rural
    FROM item t LEFT JOIN indicator i ON t.id IN (i.numerator, i.denominator)
    GROUP BY t.id
),
spoken AS (
    SELECT o.item, o.area, o.status, r.received_at, p.level, p.place_class,
        unnest(list_distinct([o.area, p.town, p.county, p.city, p.province, p.nation])) AS up
    FROM current_observation o
    JOIN place p ON p.code = o.area AND p.code BETWEEN $first AND $last AND p.demo = $demo
    JOIN receipt r ON r.sha256 = o.sha256
    WHERE o.year = $year AND o.area BETWEEN $first AND $last
        AND $area IN (p.community, p.town, p.county, p.city, p.province, p.nation)
),
told AS (
    SELECT
        s.up AS area, s.item,
        count(*) FILTER (expected AND status NOT IN ('withheld', 'not_reported')) AS reported,
        count(*) FILTER (expected AND status = 'withheld') AS withheld,
        count(*) FILTER (expected AND status = 'not_reported') AS not_reported,
        count(*) FILTER (s.level = 'community' AND NOT expected AND status NOT IN ('withheld', 'not_reported')) AS beyond,
        count(*) FILTER (expected AND s.place_class NOT IN ('urban', 'rural') AND NOT (of_urban AND of_rural)) AS extra,
        max(status) FILTER (s.area = s.up AND s.level <> 'community') AS own,
        max(received_at) AS last_received
    FROM (
        SELECT s.*, u.of_urban, u.of_rural, level = 'community' AND CASE place_class
            WHEN 'urban' THEN u.of_urban WHEN 'rural' THEN u.of_rural ELSE true END AS expected
        FROM spoken s JOIN used u ON u.item = s.item
    ) s
    JOIN here h ON h.code = s.up
    GROUP BY s.up, s.item
)
SELECT
    h.code AS area, h.name AS area_name, h.level, t.id AS item, t.title, t.unit,
    CAST(CASE WHEN u.of_urban AND u.of_rural THEN h.n_communities WHEN u.of_urban THEN h.n_urban ELSE h.n_rural END
        + coalesce(d.extra, 0) AS BIGINT) AS expected,
    coalesce(d.reported, 0) AS reported, coalesce(d.withheld, 0) AS withheld,
    coalesce(d.not_reported, 0) AS not_reported, coalesce(d.beyond, 0) AS beyond,
    d.own, coalesce(d.last_received, '') AS last_received
FROM here h
CROSS JOIN item t
JOIN used u ON u.item = t.id
LEFT JOIN told d ON d.area = h.code AND d.item = t.id
ORDER BY h.depth, h.code, t.ordinal
