"""Numbers, addresses and dates: each line of details.tsv is written and comes out as it says."""

from pathlib import Path

import pytest

from conversations.redaction import mask

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "details.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
AROUND = ("{}", "hello, {}", "can you help me\n{}", "{} and i am tired")


@pytest.mark.parametrize(("written", "kept"), CASES)
def test_detail(written: str, kept: str) -> None:
    assert mask(written) == kept
    assert mask(kept) == kept


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("around", AROUND)
def test_all_details_go_wherever_they_stand(around: str) -> None:
    digits = [written for written, kept in CASES if "[" in kept and not any(map(str.isdigit, kept))]
    left = [
        written for written in digits if any(map(str.isdigit, mask(around.format(written)).replace("90 or over", "")))
    ]
    assert left == []


def test_place_stays_but_its_postcode_is_cut() -> None:
    text = "mum is in Ashby LE65 1AA near the church"
    place = (text.index("Ashby"), text.index(" near"))
    assert mask(text, keep=[place]) == "mum is in Ashby LE65 near the church"


def test_street_of_a_kept_place_stays_without_its_number() -> None:
    text = "12 Station Road, Hinckley"
    assert mask(text, keep=[(3, 15), (17, 25)]) == "[address] Station Road, Hinckley"


def test_longest_find_names_the_whole() -> None:
    assert mask("sort code 20-00-00 account number 55779911") == "sort code [bank details]"


def test_name_that_is_a_place_stays_when_kept() -> None:
    text = "a lunch club for Moira people, my mum Moira goes"
    assert mask(text, keep=[(17, 22)]) == "a lunch club for Moira people, my mum [mum's name] goes"
