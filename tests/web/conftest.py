"""An installation of the test's own, with answers and the starter directory, but without Rasa."""

from collections.abc import Iterator

import pytest

from answers.load import load_answers
from core.records import open_session
from core.records.migrate import migrate
from directory.load import load_directory
from tests.installation import installation_in


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The settings point to it while the module's tests run."""
    with installation_in(tmp_path_factory.mktemp("installation"), SIGNPOST_RATE_LIMIT="off"):
        migrate()
        with open_session() as session:
            load_answers(session)
            load_directory(session)
        yield
