"""An answer from its first draft to the chat, and back into its file."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.export import export_answers
from answers.life import drafts
from answers.life.due import fall_due
from answers.life.forbidden import Forbidden
from answers.life.move import make_move
from answers.life.reviews import say, say_for
from answers.life.urgent import ask_withdrawal, waiting
from answers.load import load_answers
from answers.read import read_answers
from answers.records import AnswerVersion
from answers.speak import speak, spoken_version
from answers.write import written
from core.clock import LONDON, fixed_clock
from core.records.audit import Audit, first_broken
from core.settings import PROJECT
from tests.answers.life.people import (
    APPROVER,
    AUTHOR,
    FACILITATOR,
    LEAD,
    MEMBERS,
    SECOND_APPROVER,
    person,
    withdrawal_asked,
    words_in,
)

WEDNESDAY = datetime(2026, 11, 25, 10, tzinfo=LONDON)


def go_live(session: Session, version: AnswerVersion) -> None:
    """All the way from the draft, with three members."""
    make_move(session, version, "propose", AUTHOR)
    for member in MEMBERS[:3]:
        say(session, version, member, clear="clear")
    make_move(session, version, "agree", FACILITATOR)
    make_move(session, version, "sign_off", APPROVER)
    if "safety" in version.tags:
        make_move(session, version, "sign_safety", LEAD)
    make_move(session, version, "publish", APPROVER)


def new_words(session: Session, short: str, topic: str = "tea", **parts: str) -> AnswerVersion:
    """A draft with this short answer, ready for the Panel."""
    draft = drafts.begin(session, topic, AUTHOR)
    kept = {**draft.parts, "short": short, **parts}
    drafts.edit(session, draft, AUTHOR, "There is tea.", kept, simpler_fits=True)
    return draft


def test_words_are_said_as_soon_as_they_are_live(loaded: Session) -> None:
    draft = new_words(loaded, "Tea is free. Call {asc_phone}.")
    assert speak(loaded, "tea").text.startswith("Tea costs £2.50.")
    go_live(loaded, draft)
    spoken = speak(loaded, "tea")
    assert (spoken.text, spoken.version, spoken.provisional) == ("Tea is free. Call 0116 305 0004.", 2, False)
    assert first_broken(loaded) is None


def test_every_deed_stands_in_the_trail_with_the_words_it_was_about(loaded: Session) -> None:
    draft = new_words(loaded, "Tea is free.")
    go_live(loaded, draft)
    told = [(row.deed, row.actor) for row in loaded.scalars(select(Audit).order_by(Audit.seq)) if row.actor != "files"]
    assert told == [
        ("begin", "author"), ("edit", "author"), ("propose", "author"), ("review", "member 1"),
        ("review", "member 2"), ("review", "member 3"), ("agree", "facilitator"), ("sign_off", "approver"),
        ("supersede", "signpost"), ("publish", "approver"),
    ]  # fmt: skip
    published = loaded.scalars(select(Audit).where(Audit.deed == "publish")).one()
    assert published.detail["words"] == draft.checksum


def test_one_click_goes_back_to_the_words_before(loaded: Session) -> None:
    first = new_words(loaded, "Tea is free.")
    go_live(loaded, first)
    second = new_words(loaded, "Tea is dear.")
    go_live(loaded, second)
    assert (first.state, first.live_to is not None, speak(loaded, "tea").text) == ("superseded", True, "Tea is dear.")
    make_move(loaded, first, "roll_back", APPROVER, "Tea is free after all.")
    assert (first.state, first.live_to, second.state) == ("live", None, "superseded")
    assert speak(loaded, "tea").text == "Tea is free."


def test_only_one_draft_at_a_time(loaded: Session) -> None:
    drafts.begin(loaded, "tea", AUTHOR)
    with pytest.raises(Forbidden, match="already"):
        drafts.begin(loaded, "tea", AUTHOR)


@pytest.mark.parametrize("by", [APPROVER, FACILITATOR, MEMBERS[0]], ids=lambda by: by.id)
def test_only_authors_write(loaded: Session, by: object) -> None:
    draft = drafts.begin(loaded, "tea", AUTHOR)
    with pytest.raises(Forbidden):
        drafts.edit(loaded, draft, by, "Tea.", {"short": "Tea."}, simpler_fits=False)  # type: ignore[arg-type]
    with pytest.raises(Forbidden):
        drafts.begin(loaded, "cake", by)  # type: ignore[arg-type]


def test_wanted_changes_begin_a_new_draft_and_new_votes(loaded: Session) -> None:
    first = new_words(loaded, "Tea is free.")
    make_move(loaded, first, "propose", AUTHOR)
    say(loaded, first, MEMBERS[0], clear="not_clear")
    make_move(loaded, first, "ask_changes", FACILITATOR, "What is free?")
    second = drafts.take_up(loaded, first, AUTHOR)
    assert (first.state, second.state, second.number, second.parts) == ("superseded", "draft", 3, first.parts)
    make_move(loaded, second, "propose", AUTHOR)
    with pytest.raises(Forbidden, match="0 people"):
        make_move(loaded, second, "agree", FACILITATOR)


@pytest.mark.parametrize(
    ("short", "simpler", "fits", "kept"),
    [
        ("Tea is free.", "Have tea.", False, False),
        ("Tea is free.", "Have tea.", True, True),
        ("Tea is free.", "Tea costs nothing.", False, True),
    ],
    ids=["falls away", "still fits", "changed too"],
)
def test_simpler_words_fall_away_when_the_answer_changes(
    loaded: Session, short: str, simpler: str, fits: bool, kept: bool
) -> None:
    draft = drafts.begin(loaded, "tea", AUTHOR)
    drafts.edit(loaded, draft, AUTHOR, "Tea.", {**draft.parts, "short": short, "simpler": simpler}, simpler_fits=fits)
    assert ("simpler" in draft.parts) == kept


def test_simpler_words_stay_when_only_more_changes(loaded: Session) -> None:
    draft = drafts.begin(loaded, "tea", AUTHOR)
    drafts.edit(loaded, draft, AUTHOR, "Tea.", {**draft.parts, "more": "It is warm."}, simpler_fits=False)
    assert draft.parts["simpler"] == "Have tea."


def test_a_translation_lives_and_falls_with_its_words(loaded: Session) -> None:
    with pytest.raises(Forbidden, match="no words"):
        drafts.begin(loaded, "tea", AUTHOR, "pl")
    go_live(loaded, new_words(loaded, "Tea is free."))
    polish = drafts.begin(loaded, "tea", AUTHOR, "pl")
    drafts.edit(loaded, polish, AUTHOR, "Herbata.", {"short": "Herbata jest za darmo."}, simpler_fits=False)
    go_live(loaded, polish)
    assert spoken_version(loaded, "tea", "pl") is polish
    assert speak(loaded, "tea").text == "Tea is free."
    go_live(loaded, new_words(loaded, "Tea is dear."))
    assert (polish.state, spoken_version(loaded, "tea", "pl")) == ("superseded", None)


def test_a_facilitator_types_in_what_a_meeting_said(loaded: Session) -> None:
    draft = new_words(loaded, "Tea is free.")
    make_move(loaded, draft, "propose", AUTHOR)
    say_for(loaded, draft, FACILITATOR, "meeting", 6, clear="clear")
    say_for(loaded, draft, FACILITATOR, "meeting", 2, clear="partly")
    with pytest.raises(Forbidden):
        say_for(loaded, draft, MEMBERS[0], "paper", 1, clear="clear")
    with pytest.raises(Forbidden):
        say_for(loaded, draft, FACILITATOR, "paper", 0, clear="clear")
    make_move(loaded, draft, "agree", FACILITATOR)


def test_a_supporter_has_no_vote_but_types_the_members(loaded: Session) -> None:
    from core.accounts.role import Role

    draft = new_words(loaded, "Tea is free.")
    make_move(loaded, draft, "propose", AUTHOR)
    helper = person("helper", Role.SUPPORTER, helps=MEMBERS[0].id)
    review = say(loaded, draft, helper, clear="clear")
    again = say(loaded, draft, MEMBERS[0], clear="partly")
    assert (again.id, again.member, again.clear, again.by) == (review.id, MEMBERS[0].id, "partly", MEMBERS[0].id)
    with pytest.raises(Forbidden):
        say(loaded, draft, person("stranger", Role.SUPPORTER), clear="clear")


def test_nobody_reviews_what_is_not_before_the_panel(loaded: Session) -> None:
    draft = drafts.begin(loaded, "tea", AUTHOR)
    with pytest.raises(Forbidden):
        say(loaded, draft, MEMBERS[0], clear="clear")


def test_urgent_words_go_with_two_officers_and_the_panel_is_told(loaded: Session) -> None:
    draft = new_words(loaded, "Tea is free.")
    go_live(loaded, draft)
    with fixed_clock(WEDNESDAY):
        told = ask_withdrawal(loaded, draft, APPROVER, "The tea room has closed.")
    assert told.panel_by == (WEDNESDAY + timedelta(days=14)).date()
    assert [version.topic for _, version in waiting(loaded)] == ["tea"]
    with pytest.raises(Forbidden, match="already"):
        ask_withdrawal(loaded, draft, SECOND_APPROVER, "It has closed.")
    make_move(loaded, draft, "withdraw", SECOND_APPROVER, "I rang: it has closed.")
    assert waiting(loaded) == []
    assert speak(loaded, "tea").text == "These words are being put right. Ring 0116 305 0004."


@pytest.mark.parametrize(("by", "reason"), [(AUTHOR, "wrong"), (APPROVER, " ")], ids=["an author", "no reason"])
def test_who_may_not_ask_for_words_to_go(loaded: Session, by: object, reason: str) -> None:
    with pytest.raises(Forbidden):
        ask_withdrawal(loaded, words_in(loaded, "live"), by, reason)  # type: ignore[arg-type]
    with pytest.raises(Forbidden):
        ask_withdrawal(loaded, words_in(loaded, "superseded", number=11), by, "wrong")  # type: ignore[arg-type]


def test_files_do_not_bring_withdrawn_words_back(loaded: Session, data: Path) -> None:
    first = spoken_version(loaded, "tea")
    assert first
    withdrawal_asked(loaded, first, APPROVER)
    make_move(loaded, first, "withdraw", SECOND_APPROVER, "wrong")
    path = data / "answers/council/tea.md"
    path.write_text(path.read_text("utf-8").replace("Tea costs", "A cup of tea costs"), "utf-8")
    assert load_answers(loaded).proposed == ["tea"]
    assert speak(loaded, "tea").text.startswith("These words are being put right.")


def test_words_fall_due_by_the_clock_and_are_still_said(loaded: Session) -> None:
    with fixed_clock(WEDNESDAY):
        draft = new_words(loaded, "Tea is free.")
        go_live(loaded, draft)
        assert fall_due(loaded) == []
    with fixed_clock(WEDNESDAY + timedelta(days=183)):
        assert fall_due(loaded) == [draft]
        assert fall_due(loaded) == []
        assert speak(loaded, "tea").text == "Tea is free."
        make_move(loaded, draft, "confirm", APPROVER)
        assert fall_due(loaded) == []
    with fixed_clock(WEDNESDAY + timedelta(days=366)):
        assert fall_due(loaded) == [draft]


def test_live_words_go_back_into_their_file(loaded: Session, data: Path) -> None:
    path = data / "answers/council/tea.md"
    before = path.read_text("utf-8")
    assert export_answers(loaded) == []
    draft = new_words(loaded, "Tea is free.\n\n- bring a cup")
    go_live(loaded, draft)
    assert export_answers(loaded) == [path]
    assert path.read_text("utf-8") != before
    assert "\n---\nTea is free.\n\n- bring a cup\n\n## More\nIt is hot.\n" in path.read_text("utf-8")
    assert export_answers(loaded) == []
    report = load_answers(loaded)
    assert not (report.created or report.replaced or report.proposed)


def test_every_file_is_written_as_it_stands() -> None:
    for file in read_answers(PROJECT / "data/answers"):
        assert written(file.front, file.parts) == file.path.read_text("utf-8"), file.topic
