"""Workbooks coming in."""
