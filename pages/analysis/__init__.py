"""Standards against one another, changes over the years, two indicators together, places on a map."""
