"""Files of borders (GeoJSON) as users gave them, read strictly."""
