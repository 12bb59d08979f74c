"""The older standard ("Open Referral UK 1.0") and its dialects, turned into the shape of version 3."""

from collections.abc import Iterator
from typing import Any

from directory.importing.clean.number import number
from directory.importing.clean.phone import numbers_in
from directory.importing.clean.plain import plain
from directory.importing.clean.tidy import Raw
from directory.importing.read.reading import Reading, many, one, text

RENAMED = {"fundings": "funding", "eligibilitys": "eligibilities"}
TAGGED = ("service_taxonomys", "service_taxonomies", "link_taxonomies", "taxonomies")
# Words that the older standard gives a service, and the scheme they become terms of.
WORDS = {"deliverable_type": "deliverable type", "attending_type": "attending type"}
OLDER = frozenset((*RENAMED, *TAGGED, *WORDS, "attending_access", "regular_schedules", "holiday_schedules"))


def is_legacy(raw: Raw) -> bool:
    """Whether a tidied record has fields that only the older standard knows."""
    return bool(OLDER & raw.keys())


def modern(raw: Raw, reading: Reading) -> Raw:
    """The tidied record in the shape of version 3; what has no place there stays under its own name."""
    told = {RENAMED.get(key, key): value for key, value in raw.items() if key not in (*TAGGED, *WORDS)}
    told["attributes"] = [*_terms(raw), *_words(raw)]
    told["schedules"] = _schedules(raw)
    told["service_at_locations"] = [_place(at) for _, at in many(raw, "service_at_locations")]
    if owner := one(raw, "organization"):
        told["organization"] = {"website": owner.get("url"), **owner, "attributes": list(_terms(owner))}
    if process := told.pop("attending_access", ""):
        told.setdefault("application_process", process)
    told |= _ages(told)
    told.setdefault("last_modified", text(one(raw, "pc_metadata"), "date_modified"))
    if not (told.get("contacts") or told.get("phones")) and (found := _numbers(raw)):
        reading.notes.add("phone found in the description")
        told["contacts"] = [{"phones": found}]
    return {key: value for key, value in told.items() if value not in (None, "", [], {})}


def _terms(raw: Raw) -> Iterator[Raw]:
    """Tags: in the older standard a `taxonomy` is a term, and a `vocabulary` its scheme."""
    for key in TAGGED:
        for _, each in many(raw, key):
            term = one(each, "taxonomy") or each
            if name := text(term, "name"):
                told = {"name": name, "taxonomy": text(term, "vocabulary"), "code": text(term, "id")}
                kind = text(each, "link_type") or ("service_type" if key != "link_taxonomies" else "")
                yield {"id": each.get("id"), "link_type": kind, "taxonomy_term": told}


def _words(raw: Raw) -> Iterator[Raw]:
    for key, scheme in WORDS.items():
        if name := text(raw, key):
            yield {"link_type": key, "taxonomy_term": {"name": name, "taxonomy": scheme}}


def _schedules(raw: Raw) -> list[Raw]:
    keys = ("regular_schedules", "regular_schedule", "schedules")
    regular = [each for key in keys for _, each in many(raw, key)]
    opened = [each for _, each in many(raw, "holiday_schedules") if each.get("closed") in (False, "false")]
    return [
        *({**each, "byday": each.get("byday") or each.get("weekday")} for each in regular),
        *({**each, "valid_from": each.get("start_date"), "valid_to": each.get("end_date")} for each in opened),
    ]


def _place(at: Raw) -> Raw:
    where = one(at, "location")
    told = dict(where)
    kinds = (("physical_addresses", "physical"), ("postal_addresses", "postal"), ("addresses", "physical"))
    told["addresses"] = [{"address_type": kind, **each} for key, kind in kinds for _, each in many(where, key)]
    ways = [key for key in where if key.startswith("accessibility")]
    told["accessibility"] = [each for key in ways for _, each in many(where, key)]
    told["attributes"] = list(_terms(where))
    return {**at, "location": told if where else {}, "schedules": _schedules(at)}


def _ages(told: Raw) -> dict[str, Any]:
    """The widest range of all its eligibilities; one without a limit lifts the limit."""
    found: dict[str, Any] = {}
    for key, widest in (("minimum_age", min), ("maximum_age", max)):
        limits = [number(each.get(key)) for _, each in many(told, "eligibilities")]
        known = [limit for limit in limits if limit is not None]
        if known and len(known) == len(limits) and key not in told:
            found[key] = widest(known)
    return found


def _numbers(raw: Raw) -> list[Raw]:
    words = plain(text(raw, "description"), Reading("", "").notes)
    return [{"number": number} for number, _ in numbers_in(words)[:1]]
