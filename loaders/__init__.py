"""Workbooks in, observations and problems out; items and indicators are known only by their declarations."""
