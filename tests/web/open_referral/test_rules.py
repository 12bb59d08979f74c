"""The rules by which the official validator judges a feed, and those of the standard's text."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

V3, V1 = "/open-referral/v3", "/open-referral/v1"
LISTS = ("services", "taxonomies", "taxonomy_terms", "service_at_locations", "organizations")


def walk(told: Any) -> list[tuple[str, Any]]:
    """Every field with its value, however deep."""
    if isinstance(told, dict):
        return [pair for key, value in told.items() for pair in ((key, value), *walk(value))]
    return [pair for each in told for pair in walk(each)] if isinstance(told, list) else []


def test_the_front_page_names_the_standard(client: TestClient) -> None:
    told = client.get(f"{V3}/").json()
    assert told["version"] == "HSDS-UK-3.0"
    described = client.get(told["openapi_url"]).json()
    assert {"/", "/services", "/services/{id}"} <= described["paths"].keys()


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("per_page", [1, 5, 50])
def test_pages_add_up_and_never_repeat(client: TestClient, name: str, per_page: int) -> None:
    first = client.get(f"{V3}/{name}", params={"per_page": per_page}).json()
    assert first["total_pages"] == -(-first["total_items"] // per_page)
    numbers = {1, 2, max(first["total_pages"] // 2, 1), first["total_pages"]} & set(range(1, first["total_pages"] + 1))
    seen: list[str] = []
    for number in sorted(numbers):
        told = client.get(f"{V3}/{name}", params={"per_page": per_page, "page": number}).json()
        assert told["page_number"] == number
        assert told["size"] == len(told["contents"])
        assert told["first_page"] == (number == 1)
        assert told["last_page"] == (number == first["total_pages"])
        assert not told["empty"]
        assert told["last_page"] or told["size"] == per_page
        seen += [each["id"] for each in told["contents"]]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("address", [f"{V3}/services", f"{V3}/services?page=99999", f"{V3}/services?search=zzzzqqq"])
def test_an_empty_page_is_first_or_last_and_says_so(client: TestClient, address: str) -> None:
    told = client.get(address).json()
    assert told["empty"] == (told["size"] == 0)
    assert not told["empty"] or told["last_page"]
    assert told["total_pages"] >= 1


def test_nothing_is_null_or_empty_and_every_id_is_a_uuid(client: TestClient) -> None:
    for told in client.get(f"{V3}/services", params={"full": "true", "per_page": 1000}).json()["contents"]:
        for field, value in walk(told):
            assert value not in (None, "", [], {}), (told["name"], field)
            if field == "id" or field.endswith("_id"):
                assert str(UUID(value)) == value
        assert datetime.fromisoformat(told["last_modified"]).tzinfo is not None
        assert told["status"] == "active"
        assert told["organization_id"] == told["organization"]["id"]


def test_lists_hold_short_records(client: TestClient) -> None:
    told = client.get(f"{V3}/services").json()["contents"]
    assert not [field for each in told for field, value in walk(each) if isinstance(value, list)]


def test_nobodys_details_and_no_notes_of_ours_are_published(client: TestClient) -> None:
    written = client.get(f"{V3}/services", params={"full": "true", "per_page": 1000}).text
    for secret in ("Jane Doe", "jane.doe", "john.smith", "assurer", "noemail", "fingerprint", '"notes":"'):
        assert secret not in written
    assert "Barrow Table" not in written, "it is temporarily closed"


@pytest.mark.parametrize("address", ["/", "/services", "/services/no-uuid", "/nothing", "/services?page=0"])
def test_any_page_on_the_web_may_read_it(client: TestClient, address: str) -> None:
    assert client.get(f"{V3}{address}").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("name", LISTS)
def test_every_list_opens_into_single_records(client: TestClient, name: str) -> None:
    for each in client.get(f"{V3}/{name}", params={"per_page": 10}).json()["contents"]:
        one = client.get(f"{V3}/{name}/{each['id']}").json()
        assert one["id"] == each["id"]
    assert client.get(f"{V3}/{name}/00000000-0000-4000-8000-00000000dead").status_code == 404


def test_what_is_not_listed_is_not_there(client: TestClient) -> None:
    closed = "1f000000-0000-4000-8000-0000000000ff"
    assert client.get(f"{V3}/services/{closed}").status_code == 404


@pytest.mark.parametrize(
    "asked",
    ["page=0", "page=-1", "page=x", "page=1.5", "per_page=x", "per_page=0", "modified_after=soon", "minimum_age=old",
     "start_time=99:99", "day=XX", "format=xml", "full=perhaps", "proximity=near", "page=99999999999999999999"],
)  # fmt: skip
def test_a_value_that_cannot_be_meant_is_a_plain_error(client: TestClient, asked: str) -> None:
    answer = client.get(f"{V3}/services?{asked}")
    assert answer.status_code == 400
    assert answer.json()["error"]["message"]


def test_old_names_of_parameters_work(client: TestClient) -> None:
    assert client.get(f"{V3}/services?perPage=3").json()["size"] == 3
    assert client.get(f"{V3}/services?text=stroke").json() == client.get(f"{V3}/services?search=stroke").json()
    assert client.get(f"{V3}/services?unheard_of=1").status_code == 200


def test_the_older_standard_finds_a_service_by_its_name(client: TestClient) -> None:
    told = client.get(f"{V1}/services", params={"text": "Stroke group", "per_page": 50}).json()
    assert "Stroke group" in [each["name"] for each in told["content"]]
    one = next(each for each in told["content"] if each["name"] == "Stroke group")
    assert one["organization"]["url"] == "https://strokegroup.org.uk"
    assert one["eligibilitys"]
    assert client.get(f"{V1}/services/{one['id']}").json() == one
    assert client.get(f"{V1}/").status_code == 404, "by this, tools know the older standard"
