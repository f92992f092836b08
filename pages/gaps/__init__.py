"""One page per domain: a place and the places below it against their standards."""
