"""Every organisation, service and number of the real directory, and every place, in the middle of a sentence."""

import csv
from collections.abc import Sequence

import pytest

from conversations.redaction.mask import mask
from core.facts import facts
from core.settings import settings
from tests.conversations.redaction.judged import directory_names, places_of

SENTENCES = (
    "is {} open on a saturday",
    "my mum goes to {} on mondays",
    "{} told me to ring you",
    "whats the number for {} please",
    "i rang {} and nobody answered",
    "can they take her to {}",
)
IN_PLACES = (
    "i live in {}",
    "is there a lunch club near {}",
    "bus from {} to leicester",
    "anything going on in {} on a friday",
    "my mum moved to {} last year",
    "do you cover {}",
)
MOST_WRONG = 0.03


def wrong(names: list[str], sentences: Sequence[str] = SENTENCES) -> list[str]:
    typed = [sentence.format(name) for name in names for sentence in sentences]
    typed += [text.lower() for text in typed]
    return [text for text in typed if mask(text, places_of(text), directory_names()) != text]


def told(kind: str, names: list[str], masked: list[str]) -> float:
    share = len(masked) / (2 * len(SENTENCES) * len(names))
    print(f"{kind}: {len(names)}, masked in {share:.2%} of the sentences", masked[:12])
    return share


def test_organisations_and_services_stay() -> None:
    names = sorted(directory_names())
    assert len(names) > 400
    assert told("names of the directory", names, wrong(names)) <= MOST_WRONG


def test_places_stay() -> None:
    rows = csv.DictReader((settings().data / "places" / "places.csv").open(encoding="utf-8"))
    names = sorted({row["name"] for row in rows})
    assert len(names) > 200
    assert told("places", names, wrong(names, IN_PLACES)) <= MOST_WRONG


@pytest.mark.parametrize("number", sorted({str(fact.value) for fact in facts().values() if fact.type == "phone"}))
def test_numbers_that_the_council_gives_out_stay(number: str) -> None:
    text = f"the leaflet says {number} and nobody answers"
    assert mask(text) == text
