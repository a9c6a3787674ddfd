"""What of small counts may leave the board's own table, and proof that it gives nobody away."""
