"""What is no personal detail stays: the training phrases, and the organisations handed in."""

import time
from functools import cache
from statistics import quantiles

import pytest
import yaml

from conversations.redaction import mask
from core.settings import settings

ORGANISATIONS = (
    "Age UK",
    "Helen Ley Centre",
    "Marlene Reid Centre",
    "Peter Le Marchant Trust",
    "Dorothy Goodman School",
    "Albert Street Artists",
    "The Laura Centre",
    "Priya Patel Foundation",
    "George Hythe House",
    "14 Station Road Day Centre",
)
# Read line by line, what is masked is an invented name, an age of 90 or more, or a house number, but for a handful.
MOST_CHANGED = 0.015
MOST_SECONDS = 0.01


def phrases() -> list[str]:
    files = (settings().data / "nlu").rglob("*.yml")
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    return [line.removeprefix("- ") for block in blocks if "intent" in block for line in block["examples"].splitlines()]


@cache
def masked_phrases() -> tuple[dict[str, str], list[float]]:
    """Each phrase that changes and what becomes of it, and the processor's seconds for every phrase."""
    changed, taken = {}, []
    for phrase in phrases():
        began = time.thread_time()
        masked = mask(phrase)
        taken.append(time.thread_time() - began)
        if masked != phrase:
            changed[phrase] = masked
    return changed, taken


def test_training_phrases_hardly_change() -> None:
    changed, taken = masked_phrases()
    print(f"{len(changed)} of {len(taken)} phrases changed ({len(changed) / len(taken):.2%})")
    assert len(changed) / len(taken) <= MOST_CHANGED


def test_masked_phrases_stay_as_they_are() -> None:
    masked = list(masked_phrases()[0].values())
    assert [mask(phrase) for phrase in masked] == masked


def test_messages_are_quick() -> None:
    assert quantiles(masked_phrases()[1], n=20)[-1] < MOST_SECONDS


@pytest.mark.parametrize("name", ORGANISATIONS)
@pytest.mark.parametrize("spelling", [str, str.lower, str.upper])
def test_organisation_stays(name: str, spelling: type[str]) -> None:
    text = spelling(f"is {name} open on Monday")
    assert mask(text, organisations=ORGANISATIONS) == text


def test_person_beside_an_organisation_goes() -> None:
    text = "Doreen goes to the Helen Ley Centre"
    assert mask(text, organisations=ORGANISATIONS) == "[name] goes to the Helen Ley Centre"


def test_organisation_of_one_first_name_does_not_shield_people() -> None:
    assert mask("my mum Doreen fell", organisations=["Doreen"]) == "my mum [mum's name] fell"
