"""How a sheet that nobody has described is laid out: guessed from its cells, and shown."""
