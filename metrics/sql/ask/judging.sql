-- judging: one row, the declared thresholds of judgement.
SELECT * FROM judging
