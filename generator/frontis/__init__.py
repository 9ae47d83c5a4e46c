"""Frontis turns a folder of YAML and Markdown into a researcher's homepage."""

__version__ = "0.1.0"
