"""Every move of the table can be made by those it names, and no other move by anybody."""

from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.move import make_move
from answers.life.moves import MOVES, NOBODY, Deed, Move, move_of
from answers.life.records import Signoff
from answers.records import AnswerVersion, State
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import Audit
from tests.answers.life.people import EVERYTHING, SECOND_APPROVER, person, reviewed, withdrawal_asked, words_in
from tests.directory.databases import ENGINES, database

DEEDS = get_args(Deed)
STATES = get_args(State)
NOT_IN_TABLE = [(deed, state) for deed in DEEDS for state in STATES if move_of(deed, state) is None]
ROLES_NOT_NAMED = [(move, role) for move in MOVES for role in Role if role not in move.roles]
MOVES_BY_ROLE = [(move, role) for move in MOVES for role in move.roles]


def ready_for(session: Session, move: Move) -> AnswerVersion:
    """Words before the move, with every gate open."""
    tags = ("safety",) if "about_safety" in move.gates else ()
    version = words_in(session, move.before, tags=tags, was_live="was_live" in move.gates)
    if move.before == "panel_review":
        reviewed(session, version, clear=3)
    if move.deed == "withdraw":
        withdrawal_asked(session, version, SECOND_APPROVER)
    return version


def written(session: Session) -> tuple[int | None, int | None]:
    """How much stands in the audit trail, and how many names under words."""
    rows = session.scalar(select(func.count()).select_from(Audit))
    return rows, session.scalar(select(func.count()).select_from(Signoff))


def assert_refused(session: Session, version: AnswerVersion, deed: Deed, by: Account) -> None:
    before, state = written(session), version.state
    with pytest.raises(Forbidden) as refused:
        make_move(session, version, deed, by, "because")
    assert refused.value.why.endswith(".")
    session.flush()
    session.expire(version)
    assert (written(session), version.state) == (before, state)


@pytest.mark.parametrize(("move", "role"), MOVES_BY_ROLE, ids=lambda each: getattr(each, "deed", str(each)))
def test_who_is_named_may_make_the_move(store: Session, move: Move, role: Role) -> None:
    version = ready_for(store, move)
    make_move(store, version, move.deed, person("somebody", role), "because")
    assert version.state == move.after
    told = store.scalars(select(Audit).order_by(Audit.seq.desc()).limit(1)).one()
    assert (told.actor, told.deed, told.subject, told.reason) == ("somebody", move.deed, "answer cake", "because")
    assert (told.detail["before"], told.detail["after"]) == (move.before, move.after)


@pytest.mark.parametrize("move", [move for move in MOVES if not move.roles], ids=lambda move: move.deed)
def test_the_clock_makes_the_moves_of_nobody(store: Session, move: Move) -> None:
    version = ready_for(store, move)
    make_move(store, version, move.deed, NOBODY)
    assert version.state == move.after


@pytest.mark.parametrize(("deed", "state"), NOT_IN_TABLE)
def test_what_is_not_in_the_table_is_forbidden_to_all(store: Session, deed: Deed, state: State) -> None:
    version = words_in(store, state)
    for by in (EVERYTHING, NOBODY):
        assert_refused(store, version, deed, by)


@pytest.mark.parametrize(("move", "role"), ROLES_NOT_NAMED, ids=lambda each: getattr(each, "deed", str(each)))
def test_who_is_not_named_may_not_make_the_move(store: Session, move: Move, role: Role) -> None:
    assert_refused(store, ready_for(store, move), move.deed, person("somebody", role))


@pytest.mark.parametrize("move", [move for move in MOVES if move.roles], ids=lambda move: move.deed)
def test_nothing_happens_by_itself_that_people_must_do(store: Session, move: Move) -> None:
    assert_refused(store, ready_for(store, move), move.deed, NOBODY)


def test_every_state_but_the_first_can_be_reached() -> None:
    assert set(STATES) - {move.after for move in MOVES} == {"draft", "provisional"}


def test_of_two_who_press_at_once_one_is_told(tmp_path: Path, data: Path) -> None:
    """Two browsers hold the same words as before the Panel; one agrees, the other then asks for changes."""
    for kind in ENGINES:
        with database(kind, tmp_path, "signpost_life_race") as engine:
            with Session(engine) as session, session.begin():
                id = ready_for(session, next(move for move in MOVES if move.deed == "agree")).id
            with Session(engine) as first, Session(engine) as second:
                words = [session.get_one(AnswerVersion, id) for session in (first, second)]
                second.commit()
                make_move(first, words[0], "agree", EVERYTHING)
                first.commit()
                with pytest.raises(Forbidden):
                    make_move(second, words[1], "agree", EVERYTHING)
                assert words[1].state == "panel_agreed"
