"""The site while it is being written: kept in memory, shown on loopback, shown anew after every save."""
