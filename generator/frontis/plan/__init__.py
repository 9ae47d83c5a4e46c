"""Every URL of the site, with its template or exporter and exactly the data that it needs."""
