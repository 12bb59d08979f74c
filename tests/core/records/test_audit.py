"""The audit trail cannot be changed unseen."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from core.records.audit import Audit, append, first_broken


def test_rows_are_chained(session: Session) -> None:
    first = append(session, actor="loader", deed="created", subject="answer dp_what", version=1)
    second = append(session, actor="loader", deed="replaced", subject="answer dp_what", version=2)
    assert second.previous_hash == first.hash
    assert first_broken(session) is None


@pytest.mark.parametrize("deed", ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_a_row(session: Session, deed: str) -> None:
    append(session, actor="loader", deed="created", subject="answer dp_what")
    with pytest.raises(IntegrityError, match="append-only"):
        session.execute(text(deed))


def test_a_change_behind_the_databases_back_is_found(session: Session) -> None:
    for number in range(3):
        append(session, actor="loader", deed="created", subject=f"answer {number}")
    session.execute(text("DROP TRIGGER audit_no_UPDATE"))
    session.execute(text("UPDATE audit SET subject = 'another' WHERE seq = 2"))
    session.expire_all()
    assert first_broken(session) == 2


def test_two_who_write_at_once_make_one_chain(database: Engine) -> None:
    def write(name: str) -> None:
        for number in range(20):
            with Session(database) as session, session.begin():
                append(session, actor=name, deed="tried", subject=str(number))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, ("one", "two", "three", "four")))
    with Session(database) as session:
        assert session.scalar(select(func.count()).select_from(Audit)) == 80
        assert first_broken(session) is None
