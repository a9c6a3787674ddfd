"""What a text says in figures, held against what a board's store holds."""
