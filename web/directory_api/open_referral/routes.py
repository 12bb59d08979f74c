"""The addresses of the open data, all under /open-referral/."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from web.directory_api.open_referral.answer import opened, told
from web.directory_api.open_referral.front import description, front
from web.directory_api.open_referral.organisations import one_organisation, organisations
from web.directory_api.open_referral.places import one_place, places
from web.directory_api.open_referral.services import legacy_services, one_legacy_service, one_service, services
from web.directory_api.open_referral.taxonomies import legacy_terms, one_taxonomy, one_term, taxonomies, terms


@opened
def nothing(_: Request) -> Response:
    """What is asked for is not here: said as openly as everything else."""
    return told({"error": {"code": "404", "message": "there is nothing at this address"}}, 404)


V3 = [
    Route("/", front, name="open_referral"),
    Route("/openapi.json", description, name="open_referral_description"),
    Route("/services", services),
    Route("/services/{id}", one_service),
    Route("/taxonomies", taxonomies),
    Route("/taxonomies/{id}", one_taxonomy),
    Route("/taxonomy_terms", terms),
    Route("/taxonomy_terms/{id}", one_term),
    Route("/service_at_locations", places),
    Route("/service_at_locations/{id}", one_place),
    Route("/organizations", organisations),
    Route("/organizations/{id}", one_organisation),
    Route("/{rest:path}", nothing),
]
V1 = [
    Route("/services", legacy_services),
    Route("/services/{id}", one_legacy_service),
    Route("/taxonomies", legacy_terms),
    Route("/{rest:path}", nothing),
]


def open_referral_routes() -> list[Mount]:
    """The mounts for the application's list of routes."""
    return [Mount("/open-referral/v3", routes=V3), Mount("/open-referral/v1", routes=V1)]
