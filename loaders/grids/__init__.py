"""From the bytes of a file to its grids: what it really is, whether it is safe to open, which reader sees what."""
