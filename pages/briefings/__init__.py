"""Briefings made of what the pages show."""
