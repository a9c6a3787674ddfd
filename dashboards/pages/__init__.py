"""The pages that a board has, and which charts stand on them."""
