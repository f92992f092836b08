"""From one text or typed cell to one figure: value, low, high, status, unit. Knows no table."""
