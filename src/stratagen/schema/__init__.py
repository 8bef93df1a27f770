"""The database as the registry asks for it, and what has to happen to one that a former registry asked for."""
