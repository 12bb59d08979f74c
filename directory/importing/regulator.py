"""The care regulator's published list of care services ("care directory with filters") as records of the standard."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

import yaml

from core.settings import settings
from directory.importing.clean.tidy import Raw
from directory.importing.report import Report
from directory.importing.table import Table
from directory.records.taxonomy import TOPICS

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED = re.compile(rf"\b(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b")
PARTS = re.compile(r"\s*[|\n;]\s*")
IDENTIFIER = "CQC provider id"


@lru_cache
def _settings() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((settings().data / "directory" / "care_regulator.yml").read_text("utf-8"))
    return told


def regulated(table: Table, report: Report) -> Iterator[Raw]:
    """A record for each social care service in the areas of care_regulator.yml; the others are counted as left out."""
    found = DATED.search(table.above)
    published = datetime.strptime(" ".join(found.groups()), "%d %B %Y").date().isoformat() if found else ""  # noqa: DTZ007
    for row in table.rows:
        told = {_heading(heading): value.strip() for heading, value in row.items() if heading and value}
        kinds = [kind for kind in PARTS.split(told.get("service types", "")) if kind in _settings()["topics"]]
        if not kinds:
            report.left_out["not a social care service"] += 1
        elif told.get("local authority") not in _settings()["areas"]:
            report.left_out["in another council's area"] += 1
        else:
            yield _record(told, kinds, published)


def _heading(told: str) -> str:
    """A heading without what stands in brackets behind it."""
    return re.sub(r"\s*\(.*\)", "", told)


def _record(told: dict[str, str], kinds: list[str], published: str) -> Raw:
    name, location = told.get("name", ""), told.get("cqc location id", "")
    for_whom = [each for each in PARTS.split(told.get("specialisms/services", "")) if each.startswith("Caring for ")]
    others = [each for each in PARTS.split(told.get("specialisms/services", "")) if each and each not in for_whom]
    return {
        "id": location or f"{name}, {told.get('postcode', '')}",
        "name": name,
        "description": _sentence(kinds) + " Registered with the Care Quality Commission.",
        "eligibility_description": "; ".join([*(each.removeprefix("Caring for ") for each in for_whom), *others]),
        "status": "active",
        "url": told.get("service's website") or told.get("location url"),
        "assured_date": published,
        "lcc_source": told.get("location url"),
        "organization": _provider(told),
        "contacts": [{"phones": [{"number": _phone(told.get("phone number", ""))}]}],
        "service_at_locations": [{"id": location, "location": _place(told, location or name)}],
        "attributes": [_term(code) for code in dict.fromkeys(code for kind in kinds for code in _codes(kind))],
        "cqc_location_id": location,
    }


def _sentence(kinds: list[str]) -> str:
    return "; ".join(kinds).capitalize() + "."


def _provider(told: dict[str, str]) -> Raw:
    id = told.get("cqc provider id", "")
    numbers = [{"identifier_type": IDENTIFIER, "identifier": id}] if id else []
    return {"id": id, "name": told.get("provider name", ""), "organization_identifiers": numbers}


def _place(told: dict[str, str], id: str) -> Raw:
    street, _, town = told.get("address", "").rpartition(",")
    address = {
        "address_1": street.strip() or town.strip(),
        "city": town.strip(),
        "state_province": told.get("local authority"),
        "postal_code": told.get("postcode"),
        "country": "GB",
    }
    return {"id": id, "location_type": "physical", "addresses": [address]}


def _phone(number: str) -> str:
    """With the zero that spreadsheet programs take away."""
    digits = re.sub(r"\D", "", number)
    return f"0{digits}" if len(digits) in (9, 10) and not digits.startswith("0") else number


def _codes(kind: str) -> list[str]:
    return list(_settings()["topics"][kind])


def _term(code: str) -> Raw:
    name = code.replace("-", " ").capitalize()
    return {"link_type": "service_type", "taxonomy_term": {"name": name, "taxonomy": TOPICS, "code": code}}
