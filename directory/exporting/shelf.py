"""Everything that hangs on some services, read at once and only when it is asked for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.records import (
    Accessibility,
    Address,
    Attribute,
    Contact,
    CostOption,
    Eligibility,
    Funding,
    Language,
    Location,
    Organisation,
    OrganisationIdentifier,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    TaxonomyTerm,
)
from directory.reports import being_checked

T = TypeVar("T")
AT_ONCE = 5000


class Shelf:
    """`services` and what belongs to them; each property maps an id to what hangs on it, in the order of their ids."""

    def __init__(self, session: Session, services: Sequence[Service]) -> None:
        self.session, self.services = session, services
        self.ids = [each.id for each in services]

    def _by(self, table: type[T], key: str, ids: Iterable[str]) -> dict[str, list[T]]:
        found: dict[str, list[T]] = defaultdict(list)
        wanted, of = sorted(set(ids)), getattr(table, key)
        order: Any = table
        for start in range(0, len(wanted), AT_ONCE):
            query = select(table).where(of.in_(wanted[start : start + AT_ONCE])).order_by(order.id)
            for each in self.session.scalars(query):
                found[getattr(each, key)].append(each)
        return found

    @cached_property
    def organisations(self) -> dict[str, list[Organisation]]:
        """By organisation id."""
        return self._by(Organisation, "id", (each.organisation_id for each in self.services))

    @cached_property
    def identifiers(self) -> dict[str, list[OrganisationIdentifier]]:
        """By organisation id."""
        return self._by(OrganisationIdentifier, "organisation_id", self.organisations)

    @cached_property
    def schedules(self) -> dict[str, list[Schedule]]:
        """By service id."""
        return self._by(Schedule, "service_id", self.ids)

    @cached_property
    def areas(self) -> dict[str, list[ServiceArea]]:
        """By service id."""
        return self._by(ServiceArea, "service_id", self.ids)

    @cached_property
    def places(self) -> dict[str, list[ServiceAtLocation]]:
        """By service id."""
        return self._by(ServiceAtLocation, "service_id", self.ids)

    @cached_property
    def locations(self) -> dict[str, list[Location]]:
        """By location id."""
        return self._by(Location, "id", (each.location_id for some in self.places.values() for each in some))

    @cached_property
    def addresses(self) -> dict[str, list[Address]]:
        """By location id."""
        return self._by(Address, "location_id", self.locations)

    @cached_property
    def access(self) -> dict[str, list[Accessibility]]:
        """By location id."""
        return self._by(Accessibility, "location_id", self.locations)

    @cached_property
    def languages(self) -> dict[str, list[Language]]:
        """By service id."""
        return self._by(Language, "service_id", self.ids)

    @cached_property
    def funding(self) -> dict[str, list[Funding]]:
        """By service id."""
        return self._by(Funding, "service_id", self.ids)

    @cached_property
    def costs(self) -> dict[str, list[CostOption]]:
        """By service id."""
        return self._by(CostOption, "service_id", self.ids)

    @cached_property
    def eligibility(self) -> dict[str, list[Eligibility]]:
        """By service id."""
        return self._by(Eligibility, "service_id", self.ids)

    @cached_property
    def contacts(self) -> dict[str, list[Contact]]:
        """By service id."""
        return self._by(Contact, "service_id", self.ids)

    @cached_property
    def phones(self) -> dict[str, list[Phone]]:
        """By contact id."""
        return self._by(Phone, "contact_id", (each.id for some in self.contacts.values() for each in some))

    @cached_property
    def attributes(self) -> dict[str, list[Attribute]]:
        """By the id of what they are said of."""
        return self._by(Attribute, "link_id", (*self.ids, *self.organisations, *self.locations))

    @cached_property
    def terms(self) -> dict[str, list[TaxonomyTerm]]:
        """By term id."""
        return self._by(
            TaxonomyTerm, "id", (each.taxonomy_term_id for some in self.attributes.values() for each in some)
        )

    @cached_property
    def being_checked(self) -> set[str]:
        """The ids of the services that somebody has reported as wrong."""
        return being_checked(self.session, self.ids)
