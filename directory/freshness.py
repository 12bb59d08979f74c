"""How long a listing may go unchecked, and which ones are over that."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.loading.dates import is_old, latest_day
from directory.records import Attribute, Service, TaxonomyTerm
from directory.records.taxonomy import TOPICS

# By topic code, in days: groups that volunteers run change most often, buildings least.
INTERVALS = {"loneliness": 180, "lunch-club": 180, "befriending": 180, "food": 180, "day-activities": 180, "faith": 180}
USUAL = 365


def topic_codes(session: Session, ids: Sequence[str] | None = None) -> dict[str, frozenset[str]]:
    """The codes of our own topics by service id: of the services `ids`, or of all. Those without any are left out."""
    query = select(Attribute.link_id, TaxonomyTerm.code).join(
        TaxonomyTerm, TaxonomyTerm.id == Attribute.taxonomy_term_id
    )
    if ids is not None:
        query = query.where(Attribute.link_id.in_(ids))
    found: dict[str, set[str]] = defaultdict(set)
    for service, code in session.execute(query.where(TaxonomyTerm.taxonomy == TOPICS)):
        found[service].add(code)
    return {service: frozenset(codes) for service, codes in found.items()}


def review_days(service: Service, topics: frozenset[str]) -> int:
    """How many days may lie between two checks: the service's own interval, else the shortest of its kinds."""
    return service.review_days or min((INTERVALS.get(topic, USUAL) for topic in topics), default=USUAL)


def is_stale(service: Service, topics: frozenset[str], today: date) -> bool:
    """Whether the service is over its interval; one without a date is."""
    seen = latest_day(service.source_date)
    return seen is None or today - seen > timedelta(days=review_days(service, topics))


def mark_old(session: Session, today: date) -> None:
    """Bring the flag "old" of every service to what is true today: listings age without anybody touching them."""
    for service in session.scalars(select(Service).where(Service.status == "active")):
        if ("old" in service.flags) != is_old(service.source_date, today):
            kept = [flag for flag in service.flags if flag != "old"]
            service.flags = kept if "old" in service.flags else [*kept, "old"]
    session.flush()
