"""What can be asked of the open data."""

import json

from starlette.testclient import TestClient

V3 = "/open-referral/v3"


def names(client: TestClient, **asked: str) -> list[str]:
    told = client.get(f"{V3}/services", params={"per_page": 1000, **asked}).json()
    return [each["name"] for each in told["contents"]]


def test_an_object_a_line(client: TestClient) -> None:
    answer = client.get(f"{V3}/services", params={"format": "ndjson", "per_page": 7})
    assert answer.headers["Content-Type"].startswith("application/x-ndjson")
    assert len([json.loads(line) for line in answer.text.splitlines()]) == 7


def test_minimal_lists_all_at_once(client: TestClient) -> None:
    told = client.get(f"{V3}/services?minimal=true").json()
    assert len(told) == client.get(f"{V3}/services").json()["total_items"]
    assert told[0].keys() == {"id", "modified_date"}


def test_only_what_changed(client: TestClient) -> None:
    since = names(client, modified_after="2026-07-02T11:06:15.654Z")
    assert "Enderby Memory Café" in since, "on or after"
    assert "Enderby Memory Café" not in names(client, modified_after="2026-07-02T11:06:15.655Z")
    assert "Enderby Memory Café" in names(client, modified_after="2026-07-02")


def test_terms_and_taxonomies(client: TestClient) -> None:
    terms = client.get(f"{V3}/taxonomy_terms?search=carers support&per_page=100").json()["contents"]
    (term,) = [each for each in terms if each["taxonomy"] == "ESD Standards"]
    assert set(names(client, taxonomy_term_id=term["id"])) == {"Enderby Memory Café", "Lift to hospital"}
    assert "Enderby Memory Café" in names(client, taxonomy_id=term["taxonomy_id"])
    assert names(client, taxonomy_id="00000000-0000-4000-8000-00000000dead") == []
    top = client.get(f"{V3}/taxonomy_terms?top_only=true&taxonomy_id={term['taxonomy_id']}").json()
    assert term in top["contents"]


def test_organisations_and_their_services(client: TestClient) -> None:
    owner = client.get(f"{V3}/organizations?search=Memory Friends").json()["contents"][0]
    assert names(client, organization_id=owner["id"]) == ["Enderby Memory Café"]
    full = client.get(f"{V3}/organizations/{owner['id']}?full_service=true").json()
    assert full["services"][0]["service_at_locations"]
    assert full["organization_identifiers"][0]["identifier_scheme"] == "GB-CHC"


def test_ages_overlap_and_a_missing_limit_is_none(client: TestClient) -> None:
    assert "Stroke group" in names(client, minimum_age="17", maximum_age="17")
    assert "Stroke group" not in names(client, maximum_age="15")
    assert "Enderby Memory Café" in names(client, maximum_age="15")


def test_day_and_time(client: TestClient) -> None:
    assert "Enderby Memory Café" in names(client, day="MO", start_time="11:00", end_time="12:00")
    assert "Enderby Memory Café" not in names(client, day="MO", start_time="13:00")
    assert "Enderby Memory Café" not in names(client, day="TU")


def test_near_a_postcode(client: TestClient) -> None:
    near = names(client, postcode="LE19 4AA", proximity="3000")
    assert "Enderby Memory Café" in near
    assert "Stroke group" not in near
    assert "Enderby Memory Café" in names(client, postcode="LE19 4AA"), "it is for Blaby's people"
    assert names(client, postcode="nowhere") == []
    places = client.get(f"{V3}/service_at_locations?postcode=LE19 4AA&proximity=3000&per_page=1000").json()["contents"]
    assert "Enderby Memory Café" in [each["service"]["name"] for each in places]
