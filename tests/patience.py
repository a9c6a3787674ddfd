"""How long a test waits for something that should be there at once, before it calls it stuck."""

# A machine may be busy with other things for a long time; only what hangs takes so long.
PATIENCE = 120  # seconds
