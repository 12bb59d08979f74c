"""What a service costs, who pays for it, whose areas it serves, who may come and in which languages."""

import re
from collections.abc import Iterator

from core.records import Record
from directory.importing.clean.day import day
from directory.importing.clean.number import ages, number
from directory.importing.clean.plain import plain
from directory.importing.clean.tidy import Raw
from directory.importing.clean.web import web
from directory.importing.read.reading import Reading, many, text
from directory.loading.area import COUNTY, DISTRICTS, NEIGHBOURS
from directory.records import CostOption, Eligibility, Funding, Language, ServiceArea
from directory.records.area import AreaKind

FREE = re.compile(r"\s*(it'?s |this service is )?(free|no charge|no cost|none|nil)\b", re.IGNORECASE)
NATIONAL = {"national", "nationwide", "england", "united kingdom", "uk", "great britain", "england and wales"}
COUNCIL = re.compile(
    r"^(the )?(district|borough|city|county) of | ((district|borough|city|county)( council)?|council)$", re.IGNORECASE
)


def costs(raw: Raw, reading: Reading) -> Iterator[CostOption]:
    """The cost options; the older free text `fees` becomes one where there are none."""
    told = list(many(raw, "cost_options"))
    if not told and (fees := plain(text(raw, "fees"), reading.notes)):
        told = [("fees", {"amount_description": fees})]
    for count, each in told:
        label, amount = text(each, "option"), number(each.get("amount"))
        words = plain(text(each, "amount_description"), reading.notes)
        free = amount == 0 or (amount is None and bool(FREE.match(label) or FREE.match(words)))
        yield CostOption(
            id=reading.own(each.get("id"), "cost", count),
            service_id=reading.service_id,
            option="free" if free else "charged",
            label="" if label in ("free", "charged") else label,
            amount=amount,
            amount_description=words,
            valid_from=day(each.get("valid_from")),
            valid_to=day(each.get("valid_to")),
        )


def areas(raw: Raw, reading: Reading) -> Iterator[ServiceArea]:
    """The areas served; one without a name is left out."""
    for count, each in many(raw, "service_areas"):
        if told := text(each, "name", "service_area"):
            name, kind = _area(told)
            yield ServiceArea(
                id=reading.own(each.get("id"), "area", count),
                service_id=reading.service_id,
                name=name,
                kind=kind,
                extent=text(each, "extent"),
                extent_type=text(each, "extent_type"),
                uri=web(each.get("uri"), reading.notes),
            )


def _area(told: str) -> tuple[str, AreaKind]:
    """The name as search knows it, where it does."""
    name = COUNCIL.sub("", told.replace("&", "and")).strip()
    if name.lower() in NATIONAL:
        return told, "national"
    kinds: dict[str, tuple[str, AreaKind]] = {COUNTY.lower(): (COUNTY, "county")}
    kinds |= {each.lower(): (each, "district") for each in DISTRICTS}
    kinds |= {each.lower(): (each, "neighbour") for each in NEIGHBOURS}
    return kinds.get(name.lower(), (told, "neighbour"))


def who(raw: Raw, reading: Reading) -> Iterator[Record]:
    """Eligibility as the older standard words it, languages and funding."""
    for count, each in many(raw, "eligibilities"):
        low, high = ages(each, reading.notes)
        yield Eligibility(
            id=reading.own(each.get("id"), "eligibility", count),
            service_id=reading.service_id,
            eligibility=text(each, "eligibility"),
            minimum_age=low,
            maximum_age=high,
        )
    for count, each in many(raw, "languages"):
        id, name = reading.own(each.get("id"), "language", count), text(each, "name", "language")
        yield Language(id=id, service_id=reading.service_id, name=name, code=text(each, "code"))
    for count, each in many(raw, "funding"):
        if source := text(each, "source"):
            yield Funding(
                id=reading.own(each.get("id"), "funding", count), service_id=reading.service_id, source=source
            )
