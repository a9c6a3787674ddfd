"""How the tables changed from release to release, for Alembic; data/upgrade.py runs it."""
