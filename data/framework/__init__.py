"""Who counts what: a board, its agencies, its measures, its sheets and pages, as one value."""
