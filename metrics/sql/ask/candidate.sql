-- candidate: one row per asked place, chosen indicator and requirement in force on $day in the place or above it,
-- with the amounts of $law_year, the year of that day, in millionths. `eligible`: may be the judge by default; `hindrance` says why not.
-- $standard names one to judge by wherever it comes from, as long as it is in force.
CREATE OR REPLACE TEMP TABLE candidate AS
WITH above AS (
    SELECT code, unnest([community, town, county, city, province, nation]) AS jurisdiction, place_class FROM asked
),
speaking AS (
    SELECT a.code AS area, a.place_class, r.*
    FROM above a
    JOIN requirement r ON r.jurisdiction = a.jurisdiction
    UNION
    SELECT a.code, a.place_class, r.*
    FROM asked a
    JOIN requirement r ON r.id = $standard
)
SELECT
    s.area, s.id AS requirement, s.indicator, y.depth, s.jurisdiction, s.comparator, s.first_day, s.bracketed,
    s.bracket_item, y.overdue, s.kind,
    CASE
        WHEN s.comparator = 'text' THEN 'text'
        WHEN s.verified = 'unverified' THEN 'unverified'
        WHEN NOT s.judges THEN 'no_amount'
        WHEN s.applies_to IN ('new', 'existing', 'pilot', 'able') THEN 'condition_not_established'
        WHEN s.applies_to IN ('urban', 'rural') AND i.expects <> s.applies_to AND s.place_class <> s.applies_to
            THEN 'condition_not_established'
    END AS hindrance,
    micro(y.amount) AS amount, micro(y.upper) AS upper, micro(s.floor) AS floor,
    CASE WHEN s.bracketed THEN micro(1) ELSE micro(coalesce(s.every, i.per)) END AS every,
    y.amount AS year_amount, y.upper AS year_upper, y.standard_value, y.upper_value, y.alternative_value
FROM speaking s
JOIN chosen i ON i.id = s.indicator
JOIN standard_year y ON y.requirement = s.id AND y.year = $law_year
WHERE $day BETWEEN s.first_day AND s.last_day
