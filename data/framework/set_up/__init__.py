"""A board set up step by step: what was typed so far, to its tables and back."""
