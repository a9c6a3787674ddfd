"""Sheets as agencies keep them: shown, understood, taught to a board, and known again."""
