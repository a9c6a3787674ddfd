"""What readers look for by typing: what there is, and which of it they mean."""
