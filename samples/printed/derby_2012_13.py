"""Derby Safeguarding Children Board, Annual Report 2012-13: its tables as printed."""

from samples.printed.derby_2012_13_council import CHILDRENS_SOCIAL_CARE, EXPLOITATION, TRAINING
from samples.printed.derby_2012_13_outcomes import HONOUR, OUTCOMES
from samples.printed.derby_2012_13_partners import HEALTH, POLICE

RETURNS = (CHILDRENS_SOCIAL_CARE, POLICE, EXPLOITATION, TRAINING, HEALTH, OUTCOMES, HONOUR)
