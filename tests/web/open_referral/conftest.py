"""The open API over a directory that has something of everything."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from core.records import open_session
from core.records.migrate import migrate
from directory.importing.run import Wish, run_import
from directory.load import load_directory
from tests.directory.importing.samples import SAMPLES
from tests.installation import installation_in
from web.directory_api.open_referral.routes import open_referral_routes


@pytest.fixture(scope="package")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of the open API alone; the directory holds the starter set and our sample feed."""
    with installation_in(tmp_path_factory.mktemp("var")):
        migrate()
        with open_session() as session:
            load_directory(session)
        run_import(Wish(str(SAMPLES / "feed_v3.json")))
        run_import(Wish(str(SAMPLES / "feed_v1.json")))
        yield TestClient(Starlette(routes=open_referral_routes()))
