"""Details of persons, which no return and nothing that is typed may hold.

The rule. A return counts children and adults; it never tells one from another. So a file, or
words that somebody types, are refused whole when they hold, anywhere:

* a number that belongs to one person: NHS number (known by its check digit), pupil number (by its
  check letter), National Insurance number, driving licence, or the number of a child's record;
* a whole postcode, the address of a home, a telephone number, an e-mail address or a name in a
  social network, other than those of a team or a school (a duty desk's line, a shared mailbox):
  the words beside it say which; part of a postcode, or initials, in rows each with an age or a sex;
* a date of birth: said to be one, or beside a person's name and old enough to be one;
* persons by name: a column of names, two names in one text, or one name with words of a child's
  life, an age or a case's number beside it;
* a case told: he and she, mother and brother, what was said and done.

What is let through: the name of an officer in *Sent by*, or as who decided; names that the words
beside them say are at work (agreed with, delivered by, head of); names of places, courses and
events, also beside dates. What is refused is never quoted, kept or logged: a refusal says where,
and which kind.
"""
