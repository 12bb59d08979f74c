"""A store with an answer in every state, chats for the Panel, and people of every role to sign in as."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from httpx import Response
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from answers.life import drafts
from answers.life.move import make_move
from answers.life.reviews import reply, say
from answers.load import load_answers
from answers.records import AnswerVersion
from answers.speak import spoken_version
from conversations.records import Turn
from core import clock
from core.accounts.account import Account, account_of
from core.accounts.register import accounts, add_account
from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records import open_session
from core.records.migrate import migrate
from core.records.session import engine
from core.settings import settings
from web.app import create_app
from web.signing_in.cookie import COOKIE

PEOPLE = {
    "member": Role.MEMBER, "member2": Role.MEMBER, "member3": Role.MEMBER, "facilitator": Role.FACILITATOR,
    "author": Role.AUTHOR, "approver": Role.APPROVER, "approver2": Role.APPROVER, "lead": Role.SAFEGUARDING_LEAD,
    "manager": Role.MANAGER,
}  # fmt: skip


def people(session: Session) -> dict[str, Account]:
    """One person of each name, and a supporter who helps the first member."""
    found = {name: account_of(add_account(session, name, [role], by="test")) for name, role in PEOPLE.items()}
    helper = add_account(session, "supporter", [Role.SUPPORTER], by="test", helps=found["member"].id)
    return found | {"supporter": account_of(helper)}


def furnish(session: Session) -> dict[str, str]:
    """Load the files, bring answers forward. Returns a session token for each person."""
    load_answers(session)
    who = people(session)
    for topic in ("dp_what", "carer_breaks"):
        before_the_panel(session, who, topic)
    before_the_panel(session, who, "suicidal_crisis")
    live(session, who, "library")
    drafts.begin(session, "esol", who["author"])
    ended_chat(session)
    return {name: begin_session(session, account.id) for name, account in who.items()}


def before_the_panel(session: Session, who: dict[str, Account], topic: str) -> AnswerVersion:
    """New words on a topic, before the Panel."""
    draft = drafts.begin(session, topic, who["author"])
    make_move(session, draft, "propose", who["author"])
    return draft


def live(session: Session, who: dict[str, Account], topic: str) -> AnswerVersion:
    """Words that went all the way, with a comment and its reply."""
    version = before_the_panel(session, who, topic)
    said = say(session, version, who["member3"], better="Say where the nearest one is.")
    reply(session, said, who["author"], "We now ask where you live and show what is near.", "partly")
    goes_live(session, who, version)
    return version


def goes_live(session: Session, who: dict[str, Account], version: AnswerVersion) -> None:
    """The rest of the way of words that are before the Panel: it finds them clear, an officer signs and publishes."""
    for name in ("member", "member2", "member3"):
        say(session, version, who[name], clear="clear")
    make_move(session, version, "agree", who["facilitator"])
    make_move(session, version, "sign_off", who["approver"])
    make_move(session, version, "publish", who["approver"])


def known(session: Session) -> dict[str, Account]:
    """The people of the furnished store, by name."""
    return {record.name: account_of(record) for record in accounts(session)}


def ended_chat(session: Session, conversation: str = "ended") -> None:
    """A chat that ended two days ago, with two answers."""
    at = clock.now() - timedelta(days=2)
    for said, topic in (("how do i get a break from caring", "carer_breaks"), ("what does it cost", "paying_for_care")):
        text = spoken_version(session, topic).parts["short"].split("\n")[0]  # type: ignore[union-attr]
        told = {"replies": [{"kind": "answer", "text": text, "topic": topic}], "topics": [topic]}
        session.add(Turn(conversation=conversation, at=at, said=said, reply=told, milliseconds=5))
    session.flush()


@dataclass
class Site:
    """The application on a furnished store, with the token of each person's session."""

    tokens: dict[str, str]

    def browser(self, name: str = "") -> TestClient:
        """A browser in which this person is signed in, or nobody. It does not follow where it is sent."""
        made = TestClient(create_app(), base_url="http://127.0.0.1", follow_redirects=False)
        if name:
            made.cookies.set(COOKIE, self.tokens[name])
        return made

    def send(self, name: str, form: str, /, to: str = "", **fields: str) -> Response:
        """Open the page `form` as this person and send its form, to another address where `to` names one."""
        browser = self.browser(name)
        token = re.search(r'name="form_token" value="(\w+)"', browser.get(form).text)
        assert token, f"{form} has no form"
        return browser.post(to or form, data={"form_token": token[1], **fields})


def furnished_site(var: Path) -> Iterator[Site]:
    """The application on a furnished SQLite store in `var`, gone afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNPOST_VAR", str(var))
        patch.setenv("SIGNPOST_DATABASE_URL", "")
        patch.setenv("SIGNPOST_RATE_LIMIT", "off")
        _forget()
        migrate()
        with open_session() as session:
            tokens = furnish(session)
        yield Site(tokens)
        engine().dispose()
    _forget()


def _forget() -> None:
    for held in (settings, engine):
        held.cache_clear()
