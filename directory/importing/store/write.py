"""Writes a lot of bundles: places and organisations once, services and what hangs on them anew."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from core.records import Record
from directory.importing.bundle import Bundle
from directory.importing.store.clash import without_clashes
from directory.importing.store.clear import clear_organisations, clear_places, clear_services
from directory.importing.store.values import add_all, values
from directory.records import Accessibility, Address, Attribute, Location, Organisation, OrganisationIdentifier, Service


class Writer:
    """Remembers over one import what was already written, so that what services share is written once."""

    def __init__(self, session: Session, source: str) -> None:
        self.session = session
        self.taken: set[tuple[str, str]] = set()
        self.shared: set[str] = set()
        others = select(Organisation.id).where(Organisation.source != source)
        self.shared.update(session.scalars(others))

    def write(self, bundles: Sequence[Bundle]) -> None:
        """Store these bundles; services that are there already keep their id and are brought to what came."""
        for bundle in bundles:
            self._share_once(bundle)
        there = self._there(Service, [bundle.service.id for bundle in bundles])
        clear_services(self.session, sorted(there))
        places = [each for bundle in bundles for each in bundle.rest if isinstance(each, Location)]
        clear_places(self.session, [each.id for each in places])
        owners = [bundle.organisation for bundle in bundles if bundle.organisation.id not in self.shared]
        unlike = {each.id: each for each in reversed(owners)}
        clear_organisations(self.session, list(unlike))
        without_clashes(self.session, bundles, self.taken)
        self._put(Organisation, list(unlike.values()))
        self.shared |= unlike.keys()
        self._put(Service, [bundle.service for bundle in bundles])
        self._put(Location, places)
        add_all(self.session, [each for bundle in bundles for each in bundle.rest if not isinstance(each, Location)])

    def _share_once(self, bundle: Bundle) -> None:
        """Leave out a place or organisation that an earlier service brought, with what hangs on it."""
        known = {each.id for each in bundle.rest if isinstance(each, Location)} & self.shared
        if bundle.organisation.id in self.shared:
            known.add(bundle.organisation.id)
        bundle.rest = [each for each in bundle.rest if not _of(each, known)]
        self.shared |= {each.id for each in bundle.rest if isinstance(each, Location)}

    def _put(self, table: type[Record], records: Sequence[Any]) -> None:
        """Change those that are there, add the others."""
        there = self._there(table, [each.id for each in records])
        if old := [values(each) for each in records if each.id in there]:
            self.session.execute(update(table), old)
        add_all(self.session, [each for each in records if each.id not in there])

    def _there(self, table: Any, ids: Sequence[str]) -> set[str]:
        return set(self.session.scalars(select(table.id).where(table.id.in_(ids))))


def _of(record: Record, known: set[str]) -> bool:
    """Whether a record is one of the `known` places and organisations, or hangs on one."""
    if isinstance(record, Location):
        return record.id in known
    if isinstance(record, Address | Accessibility):
        return record.location_id in known
    if isinstance(record, OrganisationIdentifier):
        return record.organisation_id in known
    return isinstance(record, Attribute) and record.link_entity != "service" and record.link_id in known
