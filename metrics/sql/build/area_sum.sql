-- area_sum: one row per place above communities, year and indicator with data of it or below it: its own sides,
-- what comes up from below, and the answer chosen from both (num, den, basis, coverage).
CREATE TABLE area_sum (
    area VARCHAR NOT NULL, year INTEGER NOT NULL, indicator VARCHAR NOT NULL, level VARCHAR NOT NULL,
    has_own_num BOOLEAN, own_num DECIMAL(38, 6), own_num_low DECIMAL(38, 6), own_num_high DECIMAL(38, 6),
    has_own_den BOOLEAN, own_den DECIMAL(38, 6), own_den_low DECIMAL(38, 6), own_den_high DECIMAL(38, 6),
    den_counted BOOLEAN, extra HUGEINT,
    pair_reported HUGEINT, has_pair BOOLEAN,
    pair_num DECIMAL(38, 6), pair_num_low DECIMAL(38, 6), pair_num_high DECIMAL(38, 6),
    pair_den DECIMAL(38, 6), pair_den_low DECIMAL(38, 6), pair_den_high DECIMAL(38, 6),
    num_covered HUGEINT, has_rolled_num BOOLEAN,
    rolled_num DECIMAL(38, 6), rolled_num_low DECIMAL(38, 6), rolled_num_high DECIMAL(38, 6),
    den_covered HUGEINT, has_rolled_den BOOLEAN,
    rolled_den DECIMAL(38, 6), rolled_den_low DECIMAL(38, 6), rolled_den_high DECIMAL(38, 6),
    expected HUGEINT, basis VARCHAR, reported HUGEINT, share DECIMAL(38, 8), complete BOOLEAN,
    num DECIMAL(38, 6), num_low DECIMAL(38, 6), num_high DECIMAL(38, 6),
    den DECIMAL(38, 6), den_low DECIMAL(38, 6), den_high DECIMAL(38, 6)
)
