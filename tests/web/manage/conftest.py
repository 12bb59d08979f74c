"""The application on a furnished store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.panel_site import Site, furnished_site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    yield from furnished_site(tmp_path)
