"""Checks of what the directory tells people: phone numbers that can be dialled, web addresses that answer."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import requests
from sqlalchemy import select
from sqlalchemy.orm import Session

from core import clock
from directory.exporting.listed import listed
from directory.importing.clean.phone import numbers_in
from directory.records import Contact, Phone, Service

AT_ONCE, TIMES_OUT = 8, (5, 15)
REFUSES_ROBOTS = (401, 403, 405, 429)  # the page is there, but not for a program


@dataclass(frozen=True)
class Fault:
    """What is wrong with a service, in plain words."""

    source_id: str
    name: str
    wrong: str


def phone_faults(session: Session) -> Iterator[Fault]:
    """Listed services with a phone that is no number we know."""
    query = (
        select(Service, Phone.number)
        .join(Contact, Contact.service_id == Service.id)
        .join(Phone, Phone.contact_id == Contact.id)
        .where(listed(clock.today()))
        .order_by(Service.source_id, Phone.id)
    )
    for service, number in session.execute(query):
        if not numbers_in(number):
            yield Fault(service.source_id, service.name, f"phone {number} is not a number we know")


def link_faults(session: Session, tell: Callable[[int, int], None]) -> Iterator[Fault]:
    """Listed services whose web page does not answer; `tell` hears how many of how many pages were asked."""
    by_page: dict[str, list[Service]] = defaultdict(list)
    for service in session.scalars(select(Service).where(listed(clock.today()), Service.url != "")):
        by_page[service.url].append(service)
    with ThreadPoolExecutor(AT_ONCE) as workers:
        for done, (page, wrong) in enumerate(zip(by_page, workers.map(_wrong, by_page), strict=True), start=1):
            tell(done, len(by_page))
            for service in by_page[page] if wrong else ():
                yield Fault(service.source_id, service.name, f"{page} {wrong}")


def _wrong(page: str) -> str:
    """What is wrong with a page; empty when it is there. Only its beginning is fetched."""
    try:
        with requests.get(
            page, timeout=TIMES_OUT, stream=True, headers={"User-Agent": "Signpost link check"}
        ) as answer:
            status = answer.status_code
    except requests.Timeout:
        return "does not answer in time"
    except requests.RequestException:
        return "cannot be reached"
    return "" if status < 400 or status in REFUSES_ROBOTS else f"answers with error {status}"
