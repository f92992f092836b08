-- bracket: one row per requirement and size bracket: the amount from a size up, and its steps.
SELECT * FROM bracket ORDER BY requirement, from_size
