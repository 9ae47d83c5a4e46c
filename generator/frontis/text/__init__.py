"""Text as text: one grammar for Markdown and LaTeX, its output forms, and what is derived from words."""
