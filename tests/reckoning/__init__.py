"""A second calculator: slow, plain, and sharing no arithmetic with the product.

It works every figure out again from the stored rows, by the rules of docs/rules.md, and the tests
beside it hold whatever the product shows to it. It reads what the product declares (which counts
a ratio is made of, which kind a measure is) and how periods and categories are called, and
nothing else of it.

    entries     the stored rows
    scope       whose rows a reader asked for
    counts      what one measure's own rows say of a period
    ratios      a share or a rate, from two counts of the same rows
    rest        what a breakdown leaves out
    joined      several categories that a chart draws as one
    calculator  all of them, for one board: what the right figure is

    changes     a figure beside an earlier one
    explained   the numbers that right figures give rise to, and no others
    printed     how a number may be printed
    facts       all that one drawing may say
    words       the numbers of a text, held to the facts
    named       the names that a text tells, held to those drawn beside it

    drawn       the numbers that a chart draws, and what each claims to be
    holding     a drawing held to the calculator: figures, chart, sentence, table, downloads
    cards       a headline card held to it
    views       the filters and highlights that are gone through
    going       a page of a board, held to it whole
    held        what was compared, and what differed
"""
