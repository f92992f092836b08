-- place_count: one row per place and stretch of years, only for places at or below which a community begins or ends:
-- how many communities stand there. All other places have what `place` says in every year.
CREATE TABLE place_count AS
WITH passing AS (
    SELECT
        s.first_year, s.last_year, p.place_class, p.demo,
        unnest([p.code, p.town, p.county, p.city, p.province, p.nation]) AS area
    FROM place_span s JOIN place p ON p.code = s.code AND p.level = 'community'
),
counting AS (
    SELECT p.*, a.n_communities, a.n_urban, a.n_rural
    FROM passing p JOIN place a ON a.code = p.area AND a.demo = p.demo
),
edge AS (
    SELECT area, 0 AS year FROM counting
    UNION SELECT area, first_year FROM counting
    UNION SELECT area, last_year + 1 FROM counting WHERE last_year < 9999
),
stretch AS (
    SELECT area, year AS first_year, coalesce(lead(year) OVER (PARTITION BY area ORDER BY year) - 1, 9999) AS last_year
    FROM edge
),
standing AS (
    SELECT
        s.area AS code, s.first_year, s.last_year, c.n_communities, c.n_urban, c.n_rural, c.place_class,
        (c.first_year <= s.first_year AND s.first_year <= c.last_year)::INTEGER - (c.last_year = 9999)::INTEGER AS more
    FROM stretch s JOIN counting c ON c.area = s.area
)
SELECT
    code, first_year, last_year,
    any_value(n_communities) + sum(more)::BIGINT AS n_communities,
    any_value(n_urban) + coalesce(sum(more) FILTER (place_class = 'urban'), 0)::BIGINT AS n_urban,
    any_value(n_rural) + coalesce(sum(more) FILTER (place_class = 'rural'), 0)::BIGINT AS n_rural
FROM standing
GROUP BY code, first_year, last_year
ORDER BY code, first_year
