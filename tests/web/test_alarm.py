"""Under an alarm that is not certain stands what else may be meant, and nothing that is no need."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from core.records import open_session
from web.chat.alarm import instead

pytestmark = pytest.mark.usefixtures("installation")


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as opened:
        yield opened


def test_the_likeliest_needs_can_be_chosen(session: Session) -> None:
    (said,) = instead(session, ("greet", "dementia", "out_of_scope", "falls", "home_care"))
    assert said["text"].endswith("Choose it here.")
    assert [choice["value"] for choice in said["choices"]] == ["topic:dementia", "topic:falls"]


@pytest.mark.parametrize("topics", [(), ("greet",)])
def test_nothing_is_asked_where_nothing_may_be_meant(session: Session, topics: tuple[str, ...]) -> None:
    assert instead(session, topics) == []
