"""Briefings: words, numbers, files, the gate."""
