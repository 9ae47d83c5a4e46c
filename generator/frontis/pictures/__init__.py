"""Picture files as bytes: what they show, how large, and the same picture without what a camera wrote beside it."""
