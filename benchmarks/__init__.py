"""How quickly this product loads and answers a filter, beside its rivals and the floor."""
