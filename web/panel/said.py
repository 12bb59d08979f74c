"""The words of a version as a member reads them: each part under a plain heading, with its facts in it."""

from sqlalchemy.orm import Session

from answers.records import AnswerVersion
from answers.speak import say_version
from core import clock
from core.facts import facts, with_facts

HEADINGS = {
    "more": "If the person asks for more", "someone": "If they ask for someone else",
    "also": "If they ask for someone else, we add", "simpler": "In easier words",
    "open": "When our line is open, we add", "closed": "When our line is closed, we add",
}  # fmt: skip


def first_words(session: Session, version: AnswerVersion) -> str:
    """The answer that is said first."""
    return say_version(session, version).text


def further_words(version: AnswerVersion) -> list[tuple[str, str]]:
    """The other parts, each with its heading."""
    today = clock.today()
    return [
        (heading, with_facts(version.parts[part], facts(), today).text)
        for part, heading in HEADINGS.items()
        if part in version.parts
    ]
