"""The linked site: who is who, groups, indexes and relations, made of a library."""
