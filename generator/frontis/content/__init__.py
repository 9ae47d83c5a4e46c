"""Finds and reads what lies under `content/`: YAML, Markdown and BibTeX, into one library."""
