"""The one door in: shapes that turn located nodes into checked values, and describe themselves as JSON Schema."""
