"""The tables of four published reports, as printed; one file a report."""
