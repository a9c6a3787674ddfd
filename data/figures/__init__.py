"""What is made of stored figures: chosen, put in order, added up where that may be, compared."""
