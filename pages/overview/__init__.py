"""The state of a place at a glance."""
