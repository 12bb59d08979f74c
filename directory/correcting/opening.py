"""Puts a service's opening times right."""

from core.records import Record
from directory.loading.opening import openings
from directory.records import Schedule, Service
from directory.records.identity import identity


def put_opening(service: Service, rest: list[Record], value: str) -> str:
    """The words, and the rules that can be read from them with certainty in place of those there were."""
    before, service.opening = service.opening, value
    at = next((each.service_at_location_id for each in rest if isinstance(each, Schedule)), None)
    rest[:] = [each for each in rest if not isinstance(each, Schedule)]
    for count, rule in enumerate(openings(value)):
        rest.append(
            Schedule(
                id=identity("schedule", service.id, "corrected", str(count)),
                service_id=service.id,
                service_at_location_id=at,
                freq=rule.freq,
                byday=rule.byday,
                opens_at=rule.opens_at,
                closes_at=rule.closes_at,
                description=value,
            )
        )
    return before
