"""Formatted references: an evaluator of CSL 1.0.2 styles, from text of a style to references as HTML and plain text."""
