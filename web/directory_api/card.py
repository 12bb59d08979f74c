"""A service as the API and the page show it."""

from typing import Any

from directory.found import FoundService


def card(service: FoundService) -> dict[str, Any]:
    """The service in the API's fields; empty text and None are things not known."""
    return {
        "id": service.id,
        "source_id": service.source_id,
        "name": service.name,
        "organisation": service.organisation,
        "summary": service.summary,
        "phone": service.phone,
        "email": service.email,
        "website": service.website,
        "address": service.address,
        "distance_miles": service.distance_miles,
        "open": service.open,
        "cost": service.cost,
        "checked_on": service.checked_on.isoformat() if service.checked_on else None,
        "checked": service.checked,
        "warning": service.warning,
        "being_checked": service.being_checked,
        "why": service.why,
    }
