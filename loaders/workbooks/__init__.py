"""A whole workbook read in a child process, and the same as JSON, as zones and as the surroundings of a cell."""
