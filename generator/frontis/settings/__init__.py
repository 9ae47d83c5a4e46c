"""What `site.yaml` says: the frozen settings and the reader that makes them."""
