"""Where a service is."""

from directory.exporting.fields import Told, number, told
from directory.exporting.shelf import Shelf
from directory.exporting.terms import attributes
from directory.records import Address, Location, ServiceAtLocation

ROUGH = ("town", "")


def location(each: Location) -> Told:
    """Its own fields. The middle of a town is nobody's position, so it is not given as one."""
    rough = each.precision in ROUGH
    return told(
        id=each.id,
        location_type=each.location_type,
        name=each.name,
        description=each.description,
        latitude=None if rough else number(each.latitude),
        longitude=None if rough else number(each.longitude),
        external_identifier=each.external_identifier,
        external_identifier_type=each.external_identifier_type,
        lcc_precision=each.precision or "unknown",
    )


def full_location(shelf: Shelf, each: Location) -> Told:
    """With addresses, access and attributes. An address without a postcode is none by the standard: it is ours."""
    addresses = shelf.addresses.get(each.id, [])
    access = [
        told(id=one.id, location_id=each.id, description=one.description, details=one.details, url=one.url)
        for one in shelf.access.get(each.id, [])
    ]
    return location(each) | told(
        addresses=[_address(one, each) for one in addresses if one.postal_code],
        lcc_addresses=[_fields(one) for one in addresses if not one.postal_code],
        accessibility=access,
        attributes=attributes(shelf, each.id),
    )


def at(each: ServiceAtLocation, where: Told) -> Told:
    """A service at one place."""
    return told(id=each.id, service_id=each.service_id, location_id=each.location_id, location=where)


def _address(each: Address, where: Location) -> Told:
    """All that the standard wants of an address: an unknown town or county is the nearest wider name we know."""
    county = each.state_province or each.region or each.city or "Leicestershire"
    city = each.city or each.region or county
    return _fields(each, address_1=each.address_1 or where.name or city, city=city, state_province=county)


def _fields(each: Address, **instead: str) -> Told:
    fields = {
        "id": each.id,
        "location_id": each.location_id,
        "attention": each.attention,
        "address_1": each.address_1,
        "city": each.city,
        "region": each.region,
        "state_province": each.state_province,
        "postal_code": each.postal_code,
        "country": each.country,
        "address_type": each.address_type,
    }
    return told(**fields | instead)
