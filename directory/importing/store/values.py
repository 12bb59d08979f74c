"""A record that is not yet stored as the values of its row."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from core.records import Record

AT_ONCE = 500  # ids in one question: SQLite takes no more than 32,766


def values(record: Record) -> dict[str, Any]:
    """Every column with its value, defaults filled in."""
    told: dict[str, Any] = {}
    for attribute in inspect(type(record)).column_attrs:
        value, default = getattr(record, attribute.key), attribute.columns[0].default
        if value is None and default is not None:
            value = default.arg(None) if default.is_callable else default.arg
        told[attribute.key] = value
    return told


def add_all(session: Session, records: Iterable[Record]) -> None:
    """Insert many records, table by table in the order that their keys need."""
    by_table: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_table[record.__tablename__].append(record)
    for table in Record.metadata.sorted_tables:
        if rows := by_table.get(table.name):
            session.execute(insert(type(rows[0])), [values(row) for row in rows])
