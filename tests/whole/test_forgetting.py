"""A chat that is forgotten is gone on Rasa's side too."""

import sqlite3
from pathlib import Path

import httpx
import pytest

from tests.conftest import Running

pytestmark = pytest.mark.live
MARK = "a lift to the bowls club for a retired beekeeper"


def kept(var: Path) -> int:
    with sqlite3.connect(var / "tracker.db") as tracker:
        return int(tracker.execute("SELECT count(*) FROM events WHERE data LIKE ?", (f"%{MARK}%",)).fetchone()[0])


def test_forgetting_reaches_rasas_tracker(running: Running) -> None:
    with httpx.Client(base_url=running.address, timeout=15, trust_env=False, follow_redirects=True) as browser:
        browser.post("/chat", data={"q": MARK})
        assert kept(running.var) > 0
        assert "deleted" in browser.post("/chat/restart").text
        assert kept(running.var) == 0
