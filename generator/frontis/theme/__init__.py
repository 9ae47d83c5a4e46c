"""Themes: where they lie, whom they inherit from, what options they have."""
