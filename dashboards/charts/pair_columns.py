"""A count and its part through many periods: a column inside a column, the latest labelled."""
