"""Runs migrations over the connection that upgrade.py opened, inside its transaction."""

from alembic import context

from data.storage.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
context.run_migrations()
