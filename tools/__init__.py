"""Scripts that make what the project is shown with; the product runs without them."""
