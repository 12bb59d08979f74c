"""A journey of the tests' own, apart from those that residents walk."""

from pathlib import Path

import pytest

from answers.journeys import walk
from answers.journeys.journey import Journey
from answers.journeys.read import read_journey


@pytest.fixture
def journey(monkeypatch: pytest.MonkeyPatch) -> Journey:
    """The journey of journey.yml, known as `journey`."""
    read = read_journey(Path(__file__).parent / "journey.yml")
    monkeypatch.setattr(walk, "journeys", lambda: {"journey": read})
    return read
