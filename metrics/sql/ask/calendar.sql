-- calendar: one row, the first and last year for which the law was worked out.
SELECT min(year) AS calendar_from, max(year) AS calendar_to FROM requirement_year
