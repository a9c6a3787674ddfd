"""Shows: pages, components and figures; knows nothing of how figures are stored."""
