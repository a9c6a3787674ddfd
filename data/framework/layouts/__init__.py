"""How the sheets that a board is sent are laid out: as values, as rows, and ready to read."""
