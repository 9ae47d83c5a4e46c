"""Publishes what a build wrote to a branch of a Git repository, where GitHub Pages finds it."""
