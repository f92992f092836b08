"""From a grid to its tables: where each starts and ends, its heading tree, its columns, its rows by kind."""
