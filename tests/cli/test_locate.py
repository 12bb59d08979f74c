"""`signpost locate`: one line of JSON."""

import json

import pytest

from cli.locate import locate


def told(text: str, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """What is printed for `text`, which is one line."""
    locate(text)
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    return dict(json.loads(printed))


def test_a_place_in_the_county(capsys: pytest.CaptureFixture[str]) -> None:
    assert told("i live near hinkley", capsys) == {
        "name": "Hinckley", "district": "Hinckley and Bosworth", "in_area": "yes",
        "latitude": 52.539, "longitude": -1.375,
    }  # fmt: skip


def test_a_place_outside(capsys: pytest.CaptureFixture[str]) -> None:
    assert told("london", capsys)["in_area"] == "no"


def test_a_place_that_straddles(capsys: pytest.CaptureFixture[str]) -> None:
    found = told("LE10", capsys)
    assert (found["name"], found["district"], found["in_area"]) == ("LE10", None, "unknown")


def test_no_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert told("hello", capsys) == {
        "name": None, "district": None, "in_area": "unknown", "latitude": None, "longitude": None,
    }  # fmt: skip
