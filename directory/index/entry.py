"""A service as a row of the index."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from core.meaning import meaning
from directory.index.codes import codes_of
from directory.index.gather import Gathered
from directory.index.listed import to_facts
from directory.text.plain import plain_stems, plain_words
from directory.text.topic import area_mark, district_mark, topic_mark

Row = dict[str, Any]
ANYWHERE = area_mark("anywhere")
FIELDS = ("name", "organisation", "who_for", "body")


def row_of(each: Gathered) -> Row:
    """The row of one service, without its meaning."""
    return {
        "service_id": each.id,
        "name": plain_stems(each.listed.name),
        "organisation": plain_stems(each.listed.organisation),
        "marks": " ".join((*map(topic_mark, each.topics), *_areas(each))),
        "who_for": plain_stems(each.who_for),
        "body": plain_stems(each.description),
        "facts": to_facts(each.listed),
    }


def add_meanings(rows: Sequence[Row], services: Sequence[Gathered]) -> None:
    """Put the meaning of each service, and its code, into its row."""
    if not rows:
        return
    vectors = meaning([f"{each.listed.name}. {each.description}" for each in services])
    for row, vector, code in zip(rows, vectors.astype(np.float16), codes_of(vectors), strict=True):
        row |= {"vector": vector.tobytes(), "code": code}


def words_of(each: Gathered) -> set[str]:
    """Every word that the service uses, in the spelling we keep."""
    return set(plain_words(" ".join((each.listed.name, each.listed.organisation, each.who_for, each.description))))


def stems_of(row: Row) -> str:
    """All stems of a row in one text."""
    return " ".join(row[field] for field in FIELDS)


def _areas(each: Gathered) -> list[str]:
    """The areas it is for, and its district; "anywhere" for one that says neither where it is nor for whom."""
    listed = each.listed
    told = [area_mark(kind if kind == "national" else name) for name, kind in listed.areas.items()]
    if listed.district:
        told.append(district_mark(listed.district))
    return told or ([] if listed.points else [ANYWHERE])
