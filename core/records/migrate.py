"""Brings the database to the newest numbered migration."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from core.records.session import engine

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Engine | None = None, to: str = "head") -> None:
    """Run the migrations up (or down) to `to`: a number such as "0002", or "head"."""
    database = database or engine()
    if database.url.database and database.dialect.name == "sqlite":
        Path(database.url.database).parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
