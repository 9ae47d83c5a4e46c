"""Plan and theme to finished files: one sandboxed, strict Jinja environment for a build."""
