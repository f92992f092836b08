"""From a correct reading to observations in each item's own unit, with problems and checks."""
