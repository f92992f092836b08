"""What each indicator means."""
