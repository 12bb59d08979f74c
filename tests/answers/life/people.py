"""The people who work on answers, and words in any state with all that must stand beside them."""

from datetime import timedelta

from sqlalchemy.orm import Session

from answers.life.drafts import checksum
from answers.life.records import Review, Signoff, Urgent, Writer
from answers.records import ENGLISH, Answer, AnswerVersion
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role


def person(id: str, *roles: Role, helps: str | None = None) -> Account:
    return Account(id, id, frozenset(roles), helps)


AUTHOR = person("author", Role.AUTHOR)
APPROVER = person("approver", Role.APPROVER)
SECOND_APPROVER = person("second approver", Role.APPROVER)
LEAD = person("lead", Role.SAFEGUARDING_LEAD)
FACILITATOR = person("facilitator", Role.FACILITATOR)
MEMBERS = tuple(person(f"member {number}", Role.MEMBER) for number in range(1, 9))
EVERYTHING = person("everything", *Role)

SIGNED = ("service_signoff", "safety_signoff", "live", "review_due")


def words_in(
    session: Session, state: str, *, topic: str = "cake", tags: tuple[str, ...] = (), language: str = ENGLISH,
    hangs_on: AnswerVersion | None = None, was_live: bool = False, number: int = 10,
    short: str = "There is cake, for {emergency_999}.",
) -> AnswerVersion:  # fmt: skip
    """Words that have come as far as `state`, with the names under them; written by AUTHOR."""
    if session.get(Answer, topic) is None:
        session.add(Answer(topic=topic, owner="Cake team", review_every="6 months"))
    version = AnswerVersion(
        topic=topic, language=language, number=number, state="draft", front=front(topic, tags),
        parts={"short": short}, checksum="", created_at=clock.now(),
        hangs_on=hangs_on.id if hangs_on else None,
    )  # fmt: skip
    version.checksum = checksum(version)
    session.add(version)
    session.flush()
    session.add(Writer(version=version.id, account=AUTHOR.id))
    if state in SIGNED or was_live:
        sign(session, version, "service", APPROVER)
        if state != "service_signoff" and "safety" in tags:
            sign(session, version, "safety", LEAD)
    if state in ("live", "review_due") or was_live:
        version.live_from = clock.now() - timedelta(days=3)
    session.flush()
    version.state = state
    session.flush()
    return version


def front(topic: str, tags: tuple[str, ...]) -> dict[str, object]:
    return {
        "id": topic, "title": topic.capitalize(), "summary": "There is cake.", "stage": "wellbeing", "next_steps": [],
        "links": [], "directory": "", "sources": ["tea_url"], "owner": "Cake team", "review_every": "6 months",
        "tags": list(tags),
    }  # fmt: skip


def sign(session: Session, version: AnswerVersion, kind: str, officer: Account) -> None:
    session.add(Signoff(version=version.id, kind=kind, officer=officer.id, note="", at=clock.now()))
    session.flush()


def reviewed(session: Session, version: AnswerVersion, clear: int, not_clear: int = 0, red_cards: int = 0) -> None:
    """So many members found it clear, or not; the last ones of these held up a red card."""
    said = ["clear"] * clear + ["not_clear"] * not_clear
    for number, (each, member) in enumerate(zip(said, MEMBERS, strict=False)):
        session.add(
            Review(
                version=version.id, member=member.id, by=member.id, channel="web", people=1, clear=each,
                red_card=number >= len(said) - red_cards, better="", suggested="", at=clock.now(),
            )
        )  # fmt: skip
    session.flush()


def withdrawal_asked(session: Session, version: AnswerVersion, by: Account) -> None:
    session.add(
        Urgent(version=version.id, asked_by=by.id, asked_at=clock.now(), reason="wrong", panel_by=clock.today())
    )
    session.flush()
