"""Whether something could be stored now."""

import sqlalchemy as sa

from data.storage.schema import BUSY_SECONDS, SUBMISSIONS
from data.storage.troubles import must_be_there, saying_why


def try_to_write(engine: sa.Engine) -> None:
    """Change nothing, in the way of somebody who changes something.

    Raises StorageError when that is refused; a database that is being written to can be.
    """
    must_be_there(engine.url)
    nothing = sa.update(SUBMISSIONS).where(SUBMISSIONS.c.id < 0).values(id=SUBMISSIONS.c.id)
    with saying_why(engine.url.database), engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.execute(nothing)
            connection.rollback()
            return
        outside = connection.execution_options(isolation_level="AUTOCOMMIT")
        outside.exec_driver_sql("PRAGMA busy_timeout = 500")
        try:
            outside.exec_driver_sql("BEGIN IMMEDIATE")
            outside.execute(nothing)
            outside.exec_driver_sql("ROLLBACK")
        except sa.exc.OperationalError as error:
            if "locked" not in str(error.orig):
                raise
        finally:
            outside.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
