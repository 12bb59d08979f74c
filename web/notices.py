"""What pages say on top: that the chat is off, on its own page, and the managers' banner, on every page."""

from dataclasses import dataclass

from answers.words import words
from conversations.switches.banner import banner_now
from conversations.switches.chat_off import off_since
from core.records import open_session

CHAT = "/chat"


@dataclass(frozen=True)
class Notice:
    """`id` names it in the page."""

    id: str
    title: str
    text: str


def notices_on(path: str) -> list[Notice]:
    """The notices on the page of this address."""
    with open_session() as session:
        banner = banner_now(session)
        off = path == CHAT and off_since(session) is not None
        return [
            *([Notice("notice-off", "The chat is off", words(session, "chat_off"))] if off else []),
            *([Notice("notice-banner", "Important", banner.text)] if banner else []),
        ]
