"""A service: short, as lists give it, and in full."""

from directory.exporting.belongings import belongings
from directory.exporting.fields import Told, day, moment, number, told
from directory.exporting.organisation import full_organisation, organisation
from directory.exporting.shelf import Shelf
from directory.importing.clean.person import is_personal_email
from directory.records import Service
from directory.warning import BEING_CHECKED


def service(shelf: Shelf, each: Service) -> Told:
    """Its own fields and its organisation; no lists."""
    return _fields(shelf, each) | told(organization=organisation(shelf.organisations[each.organisation_id][0]))


def full_service(shelf: Shelf, each: Service) -> Told:
    """With everything that hangs on it."""
    owner = full_organisation(shelf, shelf.organisations[each.organisation_id][0])
    return _fields(shelf, each) | told(organization=owner) | belongings(shelf, each.id)


def _fields(shelf: Shelf, each: Service) -> Told:
    return told(
        id=each.id,
        organization_id=each.organisation_id,
        name=each.name,
        alternate_name=each.alternate_name,
        description=each.description,
        url=each.url,
        email="" if is_personal_email(each.email) else each.email,
        status=each.status,
        accreditations=each.accreditations,
        minimum_age=number(each.minimum_age),
        maximum_age=number(each.maximum_age),
        assured_date=day(each.checked_on),
        alert=_alert(shelf, each),
        last_modified=moment(each.last_modified),
        eligibility_description=each.who_for,
        application_process=each.application_process,
        wait_time=each.wait_time,
        interpretation_services=each.interpretation_services,
        lcc_referral=each.referral,
        lcc_source=each.source_url,
        lcc_source_date=None if each.checked_on else each.source_date,
        lcc_from=day(each.from_on),
        lcc_until=day(each.until_on),
    )


def _alert(shelf: Shelf, each: Service) -> str:
    """The standard's place for what holds for a short time: the source's own words, and that somebody doubts it."""
    doubt = BEING_CHECKED if each.id in shelf.being_checked else ""
    return " ".join(part for part in (each.alert, doubt) if part)
