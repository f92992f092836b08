"""Personal data found and blanked; no value of it is ever kept or put in a message."""
