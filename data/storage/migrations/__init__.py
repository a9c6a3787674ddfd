"""How the tables changed from release to release, for Alembic; data/storage/upgrade.py runs it."""
