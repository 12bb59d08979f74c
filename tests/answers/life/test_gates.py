"""Each gate, shut: the move raises, and nothing is written."""

import pytest
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.move import make_move
from answers.life.moves import MOVES, Deed, Gate, Move
from answers.life.quorum import count
from answers.life.records import Reply, Writer
from answers.life.reviews import reply, review_of
from answers.records import Answer
from core import clock
from core.accounts.role import Role
from tests.answers.life.people import (
    APPROVER,
    AUTHOR,
    FACILITATOR,
    LEAD,
    MEMBERS,
    SECOND_APPROVER,
    person,
    reviewed,
    withdrawal_asked,
    words_in,
)  # fmt: skip
from tests.answers.life.test_moves import assert_refused, ready_for


@pytest.mark.parametrize(
    ("clear", "not_clear", "often", "enough", "clear_enough"),
    [
        (0, 0, False, False, False),
        (2, 0, False, False, True),
        (3, 0, False, True, True),
        (2, 1, False, True, False),
        (3, 1, False, True, True),
        (5, 2, False, True, False),
        (6, 2, False, True, True),
        (4, 0, True, False, True),
        (5, 0, True, True, True),
        (4, 1, True, True, True),
        (3, 2, True, True, False),
    ],
)  # fmt: skip
def test_quorum(store: Session, clear: int, not_clear: int, often: bool, enough: bool, clear_enough: bool) -> None:
    version = words_in(store, "panel_review")
    store.get_one(Answer, "cake").often = often
    reviewed(store, version, clear, not_clear)
    said = count(store, version)
    assert (said.people, said.enough_members, said.clear_enough) == (clear + not_clear, enough, clear_enough)
    if enough and clear_enough:
        make_move(store, version, "agree", FACILITATOR)
        assert version.state == "panel_agreed"
    else:
        assert_refused(store, version, "agree", FACILITATOR)


def test_a_red_card_stops_until_an_officer_replies(store: Session) -> None:
    version = words_in(store, "panel_review")
    reviewed(store, version, clear=4, red_cards=1)
    assert_refused(store, version, "agree", FACILITATOR)
    card = review_of(store, version, MEMBERS[3].id)
    assert card
    with pytest.raises(Forbidden):
        reply(store, card, AUTHOR, "You are right.", "yes")
    reply(store, card, APPROVER, "We asked a doctor. It is safe to say.", "no")
    make_move(store, version, "agree", FACILITATOR)
    assert version.state == "panel_agreed"


@pytest.mark.parametrize("deed", ["drop", "ask_changes", "withdraw", "roll_back"])
def test_a_reason_must_be_given(store: Session, deed: Deed) -> None:
    move = next(move for move in MOVES if move.deed == deed)
    version = ready_for(store, move)
    with pytest.raises(Forbidden, match="Say why"):
        make_move(store, version, deed, person("somebody", move.roles[0]), " ")
    assert version.state == move.before


@pytest.mark.parametrize(
    ("deed", "state"), [("propose", "draft"), ("sign_off", "panel_agreed"), ("confirm", "review_due")]
)
def test_words_that_are_not_plain_go_no_further(store: Session, deed: Deed, state: str) -> None:
    version = words_in(store, state, short="We utilise cake.")
    with pytest.raises(Forbidden, match="banned"):
        make_move(store, version, deed, person("somebody", Role.AUTHOR, Role.APPROVER))
    assert version.state == state


@pytest.mark.parametrize("move", [move for move in MOVES if "another_person" in move.gates], ids=lambda move: move.deed)
def test_who_wrote_the_words_cannot_judge_them(store: Session, move: Move) -> None:
    version = ready_for(store, move)
    assert_refused(store, version, move.deed, person(AUTHOR.id, *move.roles))
    store.add(Writer(version=version.id, account="helper"))
    store.flush()
    assert_refused(store, version, move.deed, person("helper", *move.roles))


def test_nobody_signs_for_the_service_and_for_safety(store: Session) -> None:
    version = words_in(store, "service_signoff", tags=("safety",))
    assert_refused(store, version, "sign_safety", person(APPROVER.id, Role.SAFEGUARDING_LEAD))
    make_move(store, version, "sign_safety", LEAD)


def test_safety_words_go_live_only_past_the_safeguarding_lead(store: Session) -> None:
    version = words_in(store, "service_signoff", tags=("safety",))
    assert_refused(store, version, "publish", APPROVER)
    make_move(store, version, "sign_safety", LEAD)
    make_move(store, version, "publish", APPROVER)
    assert version.state == "live"


def test_words_not_about_safety_need_no_safety_signoff(store: Session) -> None:
    assert_refused(store, words_in(store, "service_signoff"), "sign_safety", LEAD)


def test_words_that_were_never_live_are_nothing_to_go_back_to(store: Session) -> None:
    assert_refused(store, words_in(store, "superseded"), "roll_back", APPROVER)


def test_two_officers_withdraw(store: Session) -> None:
    version = words_in(store, "live")
    assert_refused(store, version, "withdraw", APPROVER)
    withdrawal_asked(store, version, APPROVER)
    assert_refused(store, version, "withdraw", APPROVER)
    make_move(store, version, "withdraw", SECOND_APPROVER, "The grant has closed.")
    assert (version.state, version.live_to is not None) == ("withdrawn", True)


def test_safety_words_are_never_withdrawn(store: Session) -> None:
    version = words_in(store, "live", tags=("safety",))
    withdrawal_asked(store, version, APPROVER)
    assert_refused(store, version, "withdraw", SECOND_APPROVER)


def test_a_late_red_card_keeps_signed_words_from_going_live(store: Session) -> None:
    version = words_in(store, "service_signoff")
    reviewed(store, version, clear=3, red_cards=1)
    assert_refused(store, version, "publish", APPROVER)
    card = review_of(store, version, MEMBERS[2].id)
    assert card
    store.add(Reply(review=card.id, officer=APPROVER.id, text="It is safe.", changed="no", at=clock.now()))
    store.flush()
    make_move(store, version, "publish", APPROVER)


def test_a_translation_waits_for_the_words_it_translates(store: Session) -> None:
    first = words_in(store, "draft")
    version = words_in(store, "service_signoff", language="pl", hangs_on=first)
    assert_refused(store, version, "publish", APPROVER)


def test_every_gate_is_tried_here() -> None:
    tried: set[Gate] = {
        "reason", "plain_words", "enough_members", "clear_enough", "no_red_card", "another_person",
        "not_signed_by_you", "about_safety", "not_about_safety", "first_words_live", "was_live", "second_officer",
        "not_left_silent",
    }  # fmt: skip
    assert tried == {gate for move in MOVES for gate in move.gates}
