-- judged_indicator: one row per indicator of which some requirement speaks in an amount.
SELECT DISTINCT indicator AS id FROM requirement WHERE comparator <> 'text' AND indicator IS NOT NULL
