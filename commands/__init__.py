"""What can be typed at a prompt: each command, with a page of help."""
