-- requirement: one row per declared requirement, with its document.
SELECT * FROM requirement ORDER BY id
