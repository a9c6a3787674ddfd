"""What is shown in a meeting: one thing on a screen, large enough to be read across a room."""
