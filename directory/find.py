"""Reads services by id, ready to show."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from core.places.place import Place
from directory.exporting.listed import listed as may_be_shown
from directory.found import FoundService
from directory.freshness import topic_codes
from directory.index.listed import Listed
from directory.index.read import read_listed
from directory.loading.dates import spoken_date
from directory.ranking.near import miles
from directory.records import Address, Contact, CostOption, Organisation, Phone, Service, ServiceAtLocation
from directory.reports import being_checked
from directory.warning import BEING_CHECKED, warning

COSTS = {"free": "Free", "charged": "There is a charge"}
NOWHERE = Address(address_1="", city="", region="", postal_code="")


def services_by_id(
    session: Session,
    ids: Sequence[str],
    place: Place | None = None,
    whys: Mapping[str, str] | None = None,
    today: date | None = None,
) -> list[FoundService]:
    """The services of these ids that may be shown today, in this order; others are left out.

    Distances are miles from `place`; `whys` gives the reason for showing each.
    """
    today = today or clock.today()
    listed = read_listed(session, ids)
    told = {service.id: (service, name) for service, name in _services(session, list(listed), today)}
    wanted = [id for id in ids if id in told]
    phones, addresses, costs = _phones(session, wanted), _addresses(session, wanted), _costs(session, wanted)
    topics, doubted = topic_codes(session, wanted), being_checked(session, wanted)
    return [
        _found(
            *told[id],
            listed[id],
            place,
            phone=phones.get(id, ""),
            address=addresses.get(id, NOWHERE),
            cost=costs.get(id, ""),
            warning=warning(told[id][0], topics.get(id, frozenset()), today),
            why=(whys or {}).get(id, ""),
            being_checked=BEING_CHECKED if id in doubted else "",
        )
        for id in wanted
    ]


def _found(
    service: Service,
    organisation: str,
    listed: Listed,
    place: Place | None,
    *,
    phone: str,
    address: Address,
    cost: str,
    warning: str,
    why: str,
    being_checked: str,
) -> FoundService:
    checked = spoken_date(service.source_date)
    away = miles(place, listed)
    return FoundService(
        id=service.id,
        source_id=service.source_id,
        name=service.name,
        organisation=organisation,
        summary=service.description,
        phone=phone,
        email=service.email,
        website=service.url,
        address=_written(address),
        town=address.city,
        district=address.region or _area(listed),
        distance_miles=None if away is None else round(away, 1),
        open=service.opening,
        cost=cost,
        checked_on=service.checked_on,
        warning=warning,
        why=_with_check(why, checked),
        checked=checked,
        being_checked=being_checked,
    )


def _with_check(why: str, checked: str) -> str:
    """The reason with the day it was checked; a reason that was told before already has it."""
    told = f"checked {checked}" if checked else ""
    return why if told and told in why else " · ".join(part for part in (why, told) if part)


def _written(address: Address) -> str:
    parts = [address.address_1]
    if address.city.lower() not in address.address_1.lower().split(", "):
        parts.append(address.city)
    return ", ".join(part for part in (*parts, address.postal_code) if part)


def _area(listed: Listed) -> str:
    kinds = listed.areas.values()
    if "county" in kinds:
        return "county-wide"
    return "national" if "national" in kinds else next(iter(listed.areas), "")


def _services(session: Session, ids: Sequence[str], today: date) -> list[tuple[Service, str]]:
    query = select(Service, Organisation.name).join(Organisation, Organisation.id == Service.organisation_id)
    query = query.where(Service.id.in_(ids), may_be_shown(today))
    return [(service, name) for service, name in session.execute(query)]


def _phones(session: Session, ids: Sequence[str]) -> dict[str, str]:
    query = select(Contact.service_id, Phone.number).join(Phone, Phone.contact_id == Contact.id)
    found: dict[str, list[str]] = defaultdict(list)
    for service, number in session.execute(query.where(Contact.service_id.in_(ids)).order_by(Phone.id)):
        found[service].append(number)
    return {service: numbers[0] for service, numbers in found.items()}


def _addresses(session: Session, ids: Sequence[str]) -> dict[str, Address]:
    query = select(ServiceAtLocation.service_id, Address).join(
        Address, Address.location_id == ServiceAtLocation.location_id
    )
    rows = session.execute(query.where(ServiceAtLocation.service_id.in_(ids)))
    return {row.service_id: row.Address for row in rows}


def _costs(session: Session, ids: Sequence[str]) -> dict[str, str]:
    query = select(CostOption.service_id, CostOption.option).where(CostOption.service_id.in_(ids))
    return {service: COSTS[option] for service, option in session.execute(query)}
