"""What a report printed, held against the store: the tables of an annual report, made again."""
