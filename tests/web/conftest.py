"""An installation of the test's own, with answers and the starter directory, but without Rasa."""

from collections.abc import Iterator

import pytest

from answers.load import load_answers
from core.records import open_session
from core.records.migrate import migrate
from core.records.session import engine
from core.settings import settings
from directory.load import load_directory


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The settings point to it while the module's tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNPOST_VAR", str(tmp_path_factory.mktemp("installation")))
        patch.setenv("SIGNPOST_DATABASE_URL", "")
        patch.setenv("SIGNPOST_RATE_LIMIT", "off")
        for held in (settings, engine):
            held.cache_clear()
        migrate()
        with open_session() as session:
            load_answers(session)
            load_directory(session)
        yield
    for held in (settings, engine):
        held.cache_clear()
