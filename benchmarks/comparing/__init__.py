"""What `peers.py` does: a corpus, the same site of it for each tool, a check of the pages, clocks, a report."""
