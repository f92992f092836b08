"""From headings to items and indicators: by declared aliases, by saved layouts, never by likeness."""
