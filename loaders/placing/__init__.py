"""From the names and codes of a table to places of the register, and what people said of names."""
