"""One place, or several side by side."""
