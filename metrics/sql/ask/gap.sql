-- gap: one row per asked place, year and chosen indicator: its value, what binds it, how it stands to that. Years in order, places by code,
-- indicators in the catalogue's order.
SELECT
    m.area, a.name AS area_name, a.level, a.demo, m.year, m.indicator, i.title, i.domain, i.unit, i.kind, i.need_unit,
    m.num, m.den, m.den_low, m.den_high, m.derived, m.value, m.low, m.high, m.stated, m.stated_differs,
    CAST(m.reported AS BIGINT) AS reported, CAST(m.expected AS BIGINT) AS expected, m.share, m.basis, m.thin, m.half_rolled, m.parent_thin, m.has_num, m.has_den,
    m.derived = 'denominator' AND NOT m.den_derived AND a.level <> 'community' AS register_counted, m.den_not_positive, a.parent IS NULL AS no_parent,
    s.requirement, s.judgement, s.unrequired, s.floor_unchecked, s.bracketed, s.above_band, s.kind AS standard_kind,
    s.gap, s.attainment, s.pooled, s.need_low, s.need_high, d.summed, d.summed_low, d.summed_high, w.set AS law_set,
    coalesce(x.withheld, false) AS withheld, coalesce(x.not_reported, false) AS not_reported
FROM measured m
JOIN asked a ON a.code = m.area AND a.year = m.year
JOIN chosen i ON i.id = m.indicator
LEFT JOIN standing s ON s.area = m.area AND s.year = m.year AND s.indicator = m.indicator AND s.binds
LEFT JOIN place_law l ON l.area = m.area AND l.year = m.year AND l.indicator = m.indicator
LEFT JOIN law_set w ON w.law = l.law
LEFT JOIN summed_need d ON d.area = m.area AND d.year = m.year AND d.indicator = m.indicator
LEFT JOIN silence x ON x.area = m.area AND x.year = m.year AND x.indicator = m.indicator
ORDER BY m.year, m.area, m.ordinal
