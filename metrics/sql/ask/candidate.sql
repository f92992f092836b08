-- candidate: one row per asked place, year, chosen indicator and requirement in force on the day asked in the place or
-- above it, with the amounts of that day's year in millionths. `eligible`: may be the judge by default; `hindrance` says
-- why not. $standard names one to judge by wherever it comes from, as long as it is in force.
CREATE OR REPLACE TEMP TABLE candidate AS
WITH above AS (
    SELECT code, year, day, place_class, unnest([community, town, county, city, province, nation]) AS jurisdiction
    FROM asked
),
speaking AS (
    SELECT a.code AS area, a.year, a.day, a.place_class, r.id AS requirement
    FROM above a
    JOIN requirement r ON r.jurisdiction = a.jurisdiction AND r.indicator IN (SELECT id FROM chosen)
    UNION ALL
    SELECT a.code, a.year, a.day, a.place_class, r.id
    FROM asked a
    JOIN requirement r ON r.id = $standard
    WHERE coalesce(r.jurisdiction NOT IN (
        coalesce(community, ''), coalesce(town, ''), coalesce(county, ''), coalesce(city, ''), coalesce(province, ''), nation
    ), true)
)
SELECT
    s.area, s.year, s.requirement, r.indicator, y.depth, r.jurisdiction, r.comparator, r.first_day, r.bracketed,
    r.bracket_item, y.overdue, r.kind,
    CASE
        WHEN r.comparator = 'text' THEN 'text'
        WHEN r.verified = 'unverified' THEN 'unverified'
        WHEN NOT r.judges THEN 'no_amount'
        WHEN r.applies_to IN ('new', 'existing', 'pilot', 'able') THEN 'condition_not_established'
        WHEN r.applies_to IN ('urban', 'rural') AND i.expects <> r.applies_to AND s.place_class <> r.applies_to
            THEN 'condition_not_established'
    END AS hindrance,
    micro(y.amount) AS amount, micro(y.upper) AS upper, micro(r.floor) AS floor,
    CASE WHEN r.bracketed THEN micro(1) ELSE micro(coalesce(r.every, i.per)) END AS every,
    y.amount AS year_amount, y.upper AS year_upper, y.standard_value, y.upper_value, y.alternative_value
FROM speaking s
JOIN requirement r ON r.id = s.requirement
JOIN chosen i ON i.id = r.indicator
JOIN standard_year y ON y.requirement = r.id AND y.year = date_part('year', s.day)
WHERE s.day BETWEEN r.first_day AND r.last_day
