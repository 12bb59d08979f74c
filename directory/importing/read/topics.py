"""Our own topics of a service that is tagged with the service types of the LGA/ESD list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import yaml

from core.settings import settings
from directory.importing.read.reading import Reading
from directory.importing.read.terms import Terms
from directory.records import Attribute
from directory.records.taxonomy import TOPICS

SCHEME = "esd"  # spelt "esdServiceTypes", "ESD Standards" and so on


def topics(tagged: Sequence[Attribute], reading: Reading, terms: Terms) -> Iterator[Attribute]:
    """The topics that data/directory/esd_topics.yml knows for these tags, save those that it is tagged with already."""
    has = {each.taxonomy_term_id for each in tagged}
    for code in dict.fromkeys(code for each in tagged for code in _topics(terms.codes[each.taxonomy_term_id])):
        told = {"name": code.replace("-", " ").capitalize(), "taxonomy": TOPICS, "code": code}
        term = terms.term(told, "", reading)
        if term not in has:
            yield Attribute(
                id=reading.own("", "topic", code),
                link_id=reading.service_id,
                link_entity="service",
                link_type="service_type",
                taxonomy_term_id=term,
            )


def _topics(code: str) -> list[str]:
    scheme, _, number = code.partition(":")
    return _by_number().get(number, []) if scheme.startswith(SCHEME) else []


@lru_cache
def _by_number() -> dict[str, list[str]]:
    told = yaml.safe_load((settings().data / "directory" / "esd_topics.yml").read_text("utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for topic, numbers in told.items():
        for number in numbers:
            found[str(number)].append(topic)
    return dict(found)
