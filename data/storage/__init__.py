"""What is kept, for how long and in which version: the database and the accepted files."""
