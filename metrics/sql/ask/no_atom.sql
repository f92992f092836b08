-- atom: none, where no candidate has a floor or brackets (see ask/atom).
CREATE OR REPLACE TEMP TABLE atom (
    area VARCHAR, year INTEGER, requirement VARCHAR, bracket_item VARCHAR, atom VARCHAR, level VARCHAR,
    den DECIMAL(38, 6), den_low DECIMAL(38, 6), den_high DECIMAL(38, 6), expected HUGEINT
)
