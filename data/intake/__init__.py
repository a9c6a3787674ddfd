"""From a file to figures that remember their cell: what came, what it says, what is wrong in it."""
