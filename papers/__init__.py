"""Papers for a meeting: a pack as values, and one writer for each kind of file."""
