"""The tables of the database: what is kept of a return, of its figures and its findings."""

import sqlalchemy as sa

METADATA = sa.MetaData()
SUBMISSIONS = sa.Table(
    "submissions",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("board", sa.String, nullable=False),
    sa.Column("agency", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("title", sa.String, nullable=False),
    sa.Column("file", sa.String, nullable=False),
    sa.Column("sha256", sa.String, nullable=False, unique=True),
    sa.Column("sent", sa.String, nullable=False),
    sa.Column("received", sa.String, nullable=False),
    sa.Column("superseded_by", sa.Integer, sa.ForeignKey("submissions.id")),
)
OBSERVATIONS = sa.Table(
    "observations",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("board", sa.String, nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("agency", sa.String, nullable=False),
    sa.Column("breakdown", sa.String, nullable=False),
    sa.Column("value", sa.Float),
    sa.Column("status", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
    # A chart asks for one measure of one board; its cost must not grow with the boards.
    sa.Index("observations_of_a_measure", "board", "measure"),
    sa.Index("observations_of_a_submission", "submission"),
)
FINDINGS = sa.Table(
    "findings",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("severity", sa.String, nullable=False),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cells", sa.String, nullable=False),
    sa.Column("what", sa.String, nullable=False),
    sa.Column("to_do", sa.String, nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
)
TARGETS = sa.Table(
    "targets",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("value", sa.Float),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
)
