"""A service in the words of the older standard ("Open Referral UK 1.0"), for consumers that know no other."""

from directory.exporting.fields import Told, told

FIELDS = ("id", "name", "description", "url", "email", "status", "accreditations", "assured_date", "last_modified")
ATTENDING = ("referral", "appointment", "membership", "drop-in")  # the only words that it allows
ADDRESSES = {"physical": "physical_addresses", "postal": "postal_addresses"}


def legacy_service(modern: Told) -> Told:
    """The older form of a service in version 3."""
    made = {name: modern[name] for name in FIELDS if name in modern}
    process = modern.get("application_process", "").lower()
    return made | told(
        attending_access=process if process in ATTENDING else None,
        organization=legacy_organisation(modern["organization"]),
        eligibilitys=_eligibility(modern),
        regular_schedules=[_schedule(each) for each in modern.get("schedules", [])],
        service_taxonomys=[_tag(each) for each in modern.get("attributes", []) if each["link_type"] != "eligibility"],
        service_areas=[told(id=each["id"], service_area=each["name"], uri=each.get("uri"), extent=each.get("extent"))
                       for each in modern.get("service_areas", [])],
        service_at_locations=[_at(each) for each in modern.get("service_at_locations", [])],
        languages=[told(id=each["id"], language=each.get("name")) for each in modern.get("languages", [])],
        fundings=[told(id=each["id"], source=each["source"]) for each in modern.get("funding", [])],
        cost_options=[_without(each, "service_id") for each in modern.get("cost_options", [])],
        contacts=[_without(each, "service_id") for each in modern.get("contacts", [])],
    )  # fmt: skip


def legacy_organisation(modern: Told) -> Told:
    """The older form of an organisation."""
    return told(
        id=modern["id"],
        name=modern["name"],
        description=modern["description"],
        url=modern.get("website"),
        logo=modern.get("logo"),
        uri=modern.get("uri"),
    )


def legacy_term(modern: Told) -> Told:
    """The older form of a term: its `taxonomy` object, with the scheme as `vocabulary`."""
    return told(id=modern["id"], name=modern["name"], vocabulary=modern["taxonomy"], parent_id=modern.get("parent_id"))


def _eligibility(modern: Told) -> list[Told]:
    ages = told(minimum_age=modern.get("minimum_age"), maximum_age=modern.get("maximum_age"))
    tags = [each for each in modern.get("attributes", []) if each["link_type"] == "eligibility"]
    told_ = [told(id=each["id"], eligibility=each["taxonomy_term"]["name"]) | ages for each in tags]
    return told_ or ([{"id": modern["id"], **ages}] if ages else [])


def _schedule(modern: Told) -> Told:
    return _without(modern, "service_id", "service_at_location_id", "notes", "attending_type", "schedule_link")


def _tag(modern: Told) -> Told:
    return {"id": modern["id"], "taxonomy": legacy_term(modern["taxonomy_term"])}


def _at(modern: Told) -> Told:
    where = modern["location"]
    addresses = where.get("addresses", [])
    kinds = {
        name: [_without(each, "address_type", "location_id") for each in addresses if each["address_type"] == kind]
        for kind, name in ADDRESSES.items()
    }
    access = [told(id=each["id"], accessibility=each.get("description")) for each in where.get("accessibility", [])]
    made = told(
        id=where["id"],
        name=where.get("name"),
        description=where.get("description"),
        latitude=where.get("latitude"),
        longitude=where.get("longitude"),
        accessibility_for_disabilities=access,
        **kinds,
    )
    return {"id": modern["id"], "location": made}


def _without(modern: Told, *names: str) -> Told:
    return {name: value for name, value in modern.items() if name not in names}
