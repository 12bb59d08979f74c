"""The names of the organisations in the directory: they may stay when personal details are masked."""

from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from directory.index.state import in_step
from directory.records import Organisation, Service

_held: WeakKeyDictionary[Engine, tuple[int, frozenset[str]]] = WeakKeyDictionary()


def organisation_names(session: Session) -> frozenset[str]:
    """Names of organisations and services, as written."""
    engine, version = session.get_bind().engine, in_step(session).version
    if (held := _held.get(engine)) and held[0] == version:
        return held[1]
    services = session.scalars(select(Service.name).where(Service.status == "active").distinct())
    organisations = session.scalars(
        select(Organisation.name)
        .join(Service, Service.organisation_id == Organisation.id)
        .where(Service.status == "active")
        .distinct()
    )
    _held[engine] = version, frozenset(name for name in (*services, *organisations) if name)
    return _held[engine][1]
