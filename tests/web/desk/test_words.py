"""Better words that an advisor proposes: a draft like any other, and never what is said to callers."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.gates import Asked
from answers.life.move import why_forbidden
from answers.life.proposals import open_proposals
from answers.records import AnswerVersion
from answers.speak import speak
from core.accounts.account import account_of
from core.accounts.register import by_name
from tests.web.desk.conftest import Desk

BETTER = "A worker helps you at home until you manage again."


def test_better_words_begin_a_draft_and_change_nothing_that_is_said(desk: Desk, records: Session) -> None:
    before = speak(records, "reablement_hart").text
    assert "/desk/words?open=answer:reablement_hart" in desk.get("/desk?open=answer:reablement_hart")
    comment = "callers like Margaret Testerby ask how long it lasts"
    page = desk.post("/desk/words?open=answer:reablement_hart", comment=comment, words=BETTER)
    assert "Sent to the authors." in page and BETTER not in page
    records.expire_all()
    assert speak(records, "reablement_hart").text == before
    ((proposal, said),) = open_proposals(records, "reablement_hart")
    assert said.topic == "reablement_hart" and "Testerby" not in proposal.comment
    draft = records.get_one(AnswerVersion, proposal.draft)
    assert (draft.state, draft.parts["short"]) == ("draft", BETTER)
    advisor = by_name(records, "the advisor")
    assert advisor and why_forbidden(Asked(records, draft, account_of(advisor), ""), "propose")


def test_while_words_are_in_work_a_proposal_waits_beside_them(desk: Desk, records: Session) -> None:
    for words in (BETTER, "Somebody comes and helps."):
        desk.post("/desk/words?open=answer:falls", words=words)
    records.expire_all()
    drafts = records.scalars(
        select(AnswerVersion).where(AnswerVersion.topic == "falls", AnswerVersion.state == "draft")
    )
    assert len(list(drafts)) == 1
    assert [proposal.draft is None for proposal, _ in open_proposals(records, "falls")] == [False, True]


def test_nothing_typed_is_told_and_a_cry_for_help_shows_whom_to_ring(desk: Desk, records: Session) -> None:
    assert "Type what is unclear" in desk.post("/desk/words?open=answer:dp_what", status=422)
    page = desk.post("/desk/words?open=answer:dp_what", comment="i cant go on i want to end my life")
    assert "116 123" in page
    assert not open_proposals(records, "dp_what")
