-- entitlement: none, where no candidate has brackets (see ask/entitlement).
CREATE OR REPLACE TEMP TABLE entitlement (requirement VARCHAR, area VARCHAR, year INTEGER, amount HUGEINT)
