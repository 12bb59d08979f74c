"""The service itself."""

import re
from datetime import date, datetime
from typing import Any

from directory.importing.clean.day import day, moment
from directory.importing.clean.number import ages
from directory.importing.clean.person import role_only
from directory.importing.clean.plain import plain
from directory.importing.clean.status import status
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import email, web
from directory.importing.read.reading import Reading, text
from directory.records import Service

REFERRAL = ("self", "both", "professional")
SELF = re.compile(r"self.?referral|drop.?in|open to all", re.IGNORECASE)
REFERRED = re.compile("referral", re.IGNORECASE)
# Fields with a place in the tables, and those that hold personal details of who keeps the record.
KNOWN = frozenset({
    "id", "name", "alternate_name", "description", "url", "email", "status", "fees", "accreditations",
    "minimum_age", "maximum_age", "assured_date", "assurer_email", "alert", "last_modified", "organization",
    "organization_id", "program", "program_id", "schedules", "service_areas", "service_at_locations", "languages",
    "funding", "cost_options", "contacts", "phones", "attributes", "eligibilities", "eligibility_description",
    "application_process", "wait_time", "interpretation_services", "pc_metadata", "metadata", "pc_target_audience",
    "lcc_referral", "lcc_source", "lcc_source_date", "lcc_from", "lcc_until",
})  # fmt: skip


def service(raw: Raw, reading: Reading, organisation_id: str, now: datetime, today: date) -> Service:
    """The service's own fields. Its opening hours in words and its flags come from what hangs on it."""
    notes = reading.notes
    low, high = ages(raw, notes)
    checked, told = _checked(raw, reading, today)
    return Service(
        id=reading.service_id,
        organisation_id=organisation_id,
        name=plain(text(raw, "name"), notes),
        alternate_name=text(raw, "alternate_name"),
        description=plain(text(raw, "description"), notes),
        who_for=plain(text(raw, "eligibility_description"), notes),
        minimum_age=low,
        maximum_age=high,
        status=status(raw.get("status"), notes),
        alert=plain(text(raw, "alert"), notes),
        url=web(raw.get("url"), notes),
        email=email(raw.get("email"), notes),
        referral=_referral(raw),
        application_process=plain(text(raw, "application_process"), notes),
        wait_time=text(raw, "wait_time"),
        interpretation_services=text(raw, "interpretation_services"),
        accreditations=plain(text(raw, "accreditations"), notes),
        from_on=day(raw.get("lcc_from")),
        until_on=day(raw.get("lcc_until")),
        source=reading.source,
        source_id=text(raw, "id") or reading.service_id,
        source_url=text(raw, "lcc_source"),
        source_date=told,
        checked_on=checked,
        owner_mailbox=_owner(raw, reading),
        extra=_extra(raw),
        last_modified=moment(raw.get("last_modified")) or now,
    )


def _checked(raw: Raw, reading: Reading, today: date) -> tuple[date | None, str]:
    """The day it was checked, and the source's own date, which may be a month or a year alone."""
    checked = day(raw.get("assured_date"))
    if checked and checked > today:
        reading.notes.add("date of checking left out: it lies ahead")
        checked = None
    told = text(raw, "lcc_source_date")
    return checked, checked.isoformat() if checked else told if re.fullmatch(r"\d{4}(-\d\d)?", told) else ""


def _owner(raw: Raw, reading: Reading) -> str:
    """The mailbox of the office that answers for the record; a person's own address is not kept."""
    address = email(raw.get("assurer_email"), reading.notes)
    return address if role_only(address.partition("@")[0]) else ""


def _referral(raw: Raw) -> str:
    told = text(raw, "lcc_referral")
    if told in REFERRAL:
        return told
    process = text(raw, "application_process")
    return "self" if SELF.search(process) else "professional" if REFERRED.fullmatch(process) else ""


def _extra(raw: Raw) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if key not in KNOWN and "assur" not in key}
