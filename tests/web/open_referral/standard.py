"""Validates the open API against the official schemas, which are not copied in: make check-standard SCHEMAS=folder."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from starlette.testclient import TestClient

SCHEMAS = Path(os.environ.get("SCHEMAS", "schemas"))
# Endpoint, schema of its page, schema of one.
MODERN = [
    ("services", "service_list", "service"),
    ("taxonomies", "taxonomy_list", "taxonomy"),
    ("taxonomy_terms", "taxonomy_term_list", "taxonomy_term"),
    ("service_at_locations", "service_at_location_list", "service_at_location"),
    ("organizations", "organization_list", "organization"),
]


def validator(folder: str, name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / folder / f"{name}.json").read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


def problems(valid: Draft202012Validator, told: Any) -> list[str]:
    return [f"{each.json_path}: {each.message[:200]}" for each in valid.iter_errors(told)]


def pages(client: TestClient, address: str) -> Iterator[Any]:
    number = 1
    while True:
        told = client.get(address, params={"page": number, "per_page": 100}).json()
        yield told
        if told.get("last_page", told.get("last")):
            return
        number += 1


def test_the_front_page(client: TestClient) -> None:
    assert not problems(validator("V3.0-UK", "api_details"), client.get("/open-referral/v3/").json())


@pytest.mark.parametrize("name, page, one", MODERN)
def test_every_page_and_every_record(client: TestClient, name: str, page: str, one: str) -> None:
    base, valid_page, valid_one = f"/open-referral/v3/{name}", validator("V3.0-UK", page), validator("V3.0-UK", one)
    records, found = 0, []
    for told in pages(client, base):
        # The official schema of the list of organisations is that of one of its items.
        items = told["contents"] if name == "organizations" else [told]
        found += [fault for item in items for fault in problems(valid_page, item)]
        for each in told["contents"]:
            records += 1
            found += problems(valid_one, client.get(f"{base}/{each['id']}").json())
    print(f"\n{name}: {records} records, {len(found)} errors")
    assert records
    assert not found, found[:20]


def test_the_older_standard(client: TestClient) -> None:
    valid_page, valid_one = validator("V1.0-UK", "service_list"), validator("V1.0-UK", "service")
    records, found = 0, []
    for told in pages(client, "/open-referral/v1/services"):
        found += problems(valid_page, told)
        records += len(told["content"])
        for each in told["content"]:
            found += problems(valid_one, each)
    print(f"\nolder services: {records} records, {len(found)} errors")
    assert not found, found[:20]
