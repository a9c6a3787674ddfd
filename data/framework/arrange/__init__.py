"""A page arranged step by step: its charts, their order and their names, to its rows and back."""
