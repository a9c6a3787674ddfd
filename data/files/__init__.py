"""How a file is read without trusting a byte of it: from bytes to sheets of cells."""
