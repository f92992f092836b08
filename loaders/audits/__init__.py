"""What a careful auditor would look at: totals, parts, ratios, siblings, years. Told, never corrected."""
