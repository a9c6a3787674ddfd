"""What the figures of a board name is answered from an index: it no longer reads every figure."""

from alembic import op

revision = "0012"
down_revision = "0011"
KEY = ("board", "measure", "period", "agency", "breakdown")


def upgrade() -> None:
    """Give the index of a measure the return of each figure, which says whether it counts."""
    op.drop_index("observations_of_a_measure", "observations")
    op.create_index("observations_of_a_measure", "observations", [*KEY, "submission"])
