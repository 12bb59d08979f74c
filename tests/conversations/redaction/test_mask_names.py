"""Names of every family group, with the cues people give, in capitals, in lower case and misspelt."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from conversations.redaction import mask
from conversations.redaction.spelling import plain

ENOUGH = 0.95
WITH_CUES = (
    "my name is {name} and I need help with washing",
    "name is {lower} and i need help",
    "my names {name}",
    "My mum {first} keeps falling",
    "my husband {name} has dementia",
    "it is for Mrs {last}, she needs a grab rail",
    "can mr {lower_last} have a ramp",
    "Dr {last} told me to ask",
    "there is a lady called {first} here",
    "I'm {name}, who do I ring",
    "this is {name}",
    "can I speak to {first} please",
    "my dad's name is {lower}",
    "Where do I get a frame? Thanks, {first}",
    "I need a carer\nKind regards\n{name}",
    "{name} speaking",
    "my carer is called {first}",
    "MY NAME IS {upper}",
    "surname: {last}",
    "my nan, {first}, lives alone",
)
CUES_AND_WORDS = [
    ("my mum Doreen keeps falling", "my mum [mum's name] keeps falling"),
    ("my mum doreen keeps falling", "my mum [mum's name] keeps falling"),
    ("my mum keeps falling", "my mum keeps falling"),
    ("My Mum Keeps Falling", "My Mum Keeps Falling"),
    ("MY MUM DOREEN FELL", "MY MUM [mum's name] FELL"),
    ("my mother in law Jayshree", "my mother in law [mother in law's name]"),
    ("my social worker is called Sue", "my social worker is called [social worker's name]"),
    ("Doreen's chair", "[name]'s chair"),
    ("doreens chair", "[name]s chair"),
    ("priya needs a bath lift", "[name] needs a bath lift"),
    ("my mum doreeen fell", "my mum [mum's name] fell"),
    ("a man called jasprit", "a man called [name]"),
    ("will it be may before you mark it, i hope not", "will it be may before you mark it, i hope not"),
    ("dawn cant get up the stairs", "[name] cant get up the stairs"),
    ("he was up at dawn", "he was up at dawn"),
    ("me and wziwomir need help with shopping", "me and [name] need help with shopping"),
    ("is there joy in summer", "is there joy in summer"),
    ("I look after Jack Patel", "I look after [name]"),
    ("mrs brown and mr cook", "mrs [name] and mr [name]"),
    ("the dr will see me", "the dr will see me"),
    ("i miss my husband", "i miss my husband"),
    ("it's called Steady Steps", "it's called Steady Steps"),
    ("a service called Hart", "a service called Hart"),
    ("they called me in", "they called me in"),
    ("I'm Polish and my wife is Deaf", "I'm Polish and my wife is Deaf"),
    ("this is Attendance Allowance", "this is Attendance Allowance"),
    ("the Care Act and the Blue Badge", "the Care Act and the Blue Badge"),
    ("Rosebery House on Monday in May", "Rosebery House on Monday in May"),
    ("my mum has Parkinson's", "my mum has Parkinson's"),
    ("Dear Signpost", "Dear Signpost"),
    ("St Mary's church", "St Mary's church"),
    ("My name is not on the list", "My name is not on the list"),
    ("I'm sorry", "I'm sorry"),
    ("thanks for your help", "thanks for your help"),
    ("Thanks", "Thanks"),
    ("Mr P Patel rang", "Mr [name] rang"),
    ("John A. Smith rang", "[name] rang"),
    ("Anne-Marie fell", "[name] fell"),
    ("[mum's name] fell", "[mum's name] fell"),
]


def people() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in (Path(__file__).parent / "people.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            group, name = line.split("\t")
            found[group].append(name.removesuffix(" *"))
    return found


def is_gone(name: str, sentence: str) -> bool:
    first, last = name.split(" ", 1)
    text = sentence.format(
        name=name, lower=name.lower(), upper=name.upper(), first=first, last=last, lower_last=last.lower()
    )
    left = set(re.findall(r"[^\W\d_]+", plain(re.sub(r"\[[^]]*\]", "", mask(text)))))
    around = set(re.findall(r"[^\W\d_]+", plain(re.sub(r"\{\w+\}", "", sentence))))
    return not (left - around) & set(re.findall(r"[^\W\d_]+", plain(name)))


@pytest.mark.parametrize("group", people())
def test_names_with_cues(group: str) -> None:
    cases = [(name, sentence) for name in people()[group] for sentence in WITH_CUES]
    missed = [case for case in cases if not is_gone(*case)]
    recall = 1 - len(missed) / len(cases)
    print(f"{group}: {recall:.3f} of {len(cases)} names masked with a cue")
    assert recall >= ENOUGH, missed


@pytest.mark.parametrize(("written", "kept"), CUES_AND_WORDS)
def test_what_is_a_name_and_what_is_not(written: str, kept: str) -> None:
    assert mask(written) == kept
    assert mask(kept) == kept
