"""The database: one declarative base, one way to open it, numbered migrations, the audit trail."""

from core.records.base import Record
from core.records.session import engine, open_session

__all__ = ["Record", "engine", "open_session"]
