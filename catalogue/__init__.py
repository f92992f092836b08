"""What is declared rather than computed: items, indicators, standards, places, and the types every room shares."""
