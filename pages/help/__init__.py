"""How to use the dashboard."""
