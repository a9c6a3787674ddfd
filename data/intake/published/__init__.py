"""Files of published figures: populations, and those that a board is compared with."""
