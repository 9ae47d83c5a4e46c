"""Works, feeds and sites in the forms that other programs read: one module a format, from records to text."""
