"""What people ask of the directory, and whether the right service is among the first three."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from core.records.migrate import migrate
from directory.load import load_directory
from directory.named import named_service
from directory.search import search

NONE = "-"
ASKED = [
    line.split("\t")
    for line in (Path(__file__).parent / "relevance.tsv").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """The whole starter directory."""
    engine = create_engine(f"sqlite:///{tmp_path_factory.mktemp('directory') / 'test.db'}")
    migrate(engine)
    session = Session(engine)
    load_directory(session)
    session.commit()
    return session


def right(session: Session, query: str, wanted: str) -> bool:
    found = search(session, query)
    if wanted.strip() == NONE:
        return found.unmet or found.weaker
    return bool(set(wanted.split()) & {each.source_id for each in found.services[:3]})


def test_the_right_service_is_among_the_first_three(directory: Session) -> None:
    missed = [query for query, wanted in ASKED if not right(directory, query, wanted)]
    assert len(missed) / len(ASKED) <= 0.05, missed


def test_what_leads_can_be_reached(directory: Session) -> None:
    for query, _ in ASKED:
        found = search(directory, query).services
        assert not found or found[0].phone or found[0].email or found[0].website, query


def test_every_result_says_why(directory: Session) -> None:
    assert all(each.why for query, _ in ASKED for each in search(directory, query).services)


def test_loading_again_changes_nothing(directory: Session) -> None:
    before = [each.id for each in search(directory, "lunch club hinckley").services]
    load_directory(directory)
    assert [each.id for each in search(directory, "lunch club hinckley").services] == before


@pytest.mark.parametrize(
    "text, source_id_has",
    [
        ("whats the number for age uk", "age-uk"),
        ("parkinsens uk number", "parkinsons"),
        ("alzheimers society phone", "alzheimers"),
        ("samaritans", "samaritans"),
    ],
)
def test_named_organisations_are_found_with_typos(directory: Session, text: str, source_id_has: str) -> None:
    service = named_service(directory, text)
    assert service is not None
    assert source_id_has in service.source_id


@pytest.mark.parametrize("text", ["help", "my mum fell over", "i want to learn to cook", "who can help with my bills"])
def test_plain_needs_name_no_organisation(directory: Session, text: str) -> None:
    assert named_service(directory, text) is None


@pytest.mark.parametrize(
    "query", ["", " ", "'", '"', "a AND OR NOT *", "%", "x" * 5000, "\x00", "😀", "DROP TABLE service;"]
)
def test_odd_words_are_no_fault(directory: Session, query: str) -> None:
    search(directory, query)


@pytest.mark.parametrize("page, per_page", [(0, 10), (1, 0)])
def test_pages_count_from_one(directory: Session, page: int, per_page: int) -> None:
    with pytest.raises(ValueError, match="count from 1"):
        search(directory, "lunch", page=page, per_page=per_page)
