"""The names of the organisations in the directory: they may stay when personal details are masked."""

from functools import lru_cache

from sqlalchemy.orm import Session

from directory.catalogue import Catalogue, catalogue


def organisation_names(session: Session) -> frozenset[str]:
    """Names of organisations and services, as written."""
    return _names(catalogue(session))


@lru_cache(maxsize=1)
def _names(known: Catalogue) -> frozenset[str]:
    return frozenset(name for each in known.listed.values() for name in (each.name, each.organisation) if name)
