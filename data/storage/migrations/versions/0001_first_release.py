"""The tables of the first release, which made them without naming a version."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: a database without a version has them."""
