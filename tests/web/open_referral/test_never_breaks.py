"""Whatever is asked of the open API by its own description and around it, it answers as described and never breaks."""

from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings, strategies
from schemathesis.checks import not_a_server_error, response_schema_conformance, status_code_conformance
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web.directory_api.open_referral.routes import open_referral_routes

V3 = "/open-referral/v3"
CHECKS = [not_a_server_error, response_schema_conformance, status_code_conformance]
LISTS = ("services", "taxonomies", "taxonomy_terms", "service_at_locations", "organizations")
ADDRESSES = ["/", *(f"/{name}{one}" for name in LISTS for one in ("", "/{id}"))]
ANYTHING = strategies.text(max_size=40)
NAMES = ("search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id", "minimal",
         "full", "modified_after", "minimum_age", "maximum_age", "start_time", "end_time", "day", "postcode",
         "proximity", "perPage", "text", "parent_id", "top_only", "full_service")  # fmt: skip
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]


@pytest.mark.parametrize("address", ADDRESSES)
def test_as_described(client: TestClient, address: str) -> None:
    app = Starlette(routes=open_referral_routes())
    described = schemathesis.openapi.from_asgi(f"{V3}/openapi.json", app)
    operation = described[address]["GET"]

    @given(case=operation.as_strategy())
    @settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
    def answers(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    answers()


@given(asked=strategies.dictionaries(strategies.sampled_from(NAMES), ANYTHING, max_size=4),
       name=strategies.sampled_from(LISTS))  # fmt: skip
@settings(max_examples=150, deadline=None, suppress_health_check=QUIET)
def test_anything_at_all(client: TestClient, asked: dict[str, str], name: str) -> None:
    assert client.get(f"{V3}/{name}", params=asked).status_code in (200, 400, 404)


@given(id=ANYTHING)
@settings(max_examples=60, deadline=None, suppress_health_check=QUIET)
def test_any_id(client: TestClient, id: str) -> None:
    assert client.get(f"{V3}/services/{quote(id, safe='')}").status_code < 500
