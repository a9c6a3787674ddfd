"""What a sheet leaves open, one kind of question a file."""
