"""What the export page is put together from."""
