"""How well a measure must be said for a number to be taken as a figure of it."""

ENOUGH = 0.5  # of a measure's words must be said for a figure of it to be confirmed
SMALL = 12  # a count up to this is found by chance: more must be said of it
SMALL_MORE = 0.15
WORDS_MORE = 0.2  # of a part in words, which many figures are near
GUESSED_MORE = 0.1  # where nothing near says of which period a figure is
RIVAL = 0.8  # of the best measure's score: what is said less well is not meant
