"""A return before it is filled in: what it asks, what was sent last time, how it looks."""
