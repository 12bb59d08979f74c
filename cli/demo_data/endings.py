"""What invented people told at the end of their chats, and what is gathered from a chat as it ends."""

import secrets
from random import Random

from sqlalchemy.orm import Session

from cli.demo_data.chats import Begun
from cli.demo_data.files import invented
from conversations.feedback import EASE, FOUND
from conversations.learning.gather import gather_chat
from conversations.records import Feedback
from core.test_chats import is_test

ANSWERS = 0.3  # the share who do
IN_WORDS = 0.3  # of those


def load_endings(session: Session, dice: Random, begun: list[Begun]) -> None:
    """Feedback of some. It grows a little better with the weeks."""
    told = invented("chats")
    for number, chat in enumerate(begun):
        if chat.topics and dice.random() < ANSWERS:
            better = number / len(begun) * 4
            session.add(_feedback(dice, chat, better, told))
    session.flush()
    for chat in begun:
        if chat.has_words:
            gather_chat(session, chat.id)


def _feedback(dice: Random, chat: Begun, better: float, told: dict[str, list[str]]) -> Feedback:
    in_words = dice.random() < IN_WORDS
    return Feedback(
        id=secrets.token_hex(16), at=chat.at, conversation=chat.id if chat.has_words else None,
        found=dice.choices(FOUND, (7 + better, 3, 3, 1))[0],
        ease=dice.choices((*EASE, None), (4 + better, 5, 2, 1, 1, 2))[0],
        better=dice.choice(told["better"]) if in_words else None,
        next=dice.choice(told["next"]) if in_words and dice.random() < 0.5 else None,
        band="sure", topics=chat.topics, read_at=None, test=is_test(chat.id),
    )  # fmt: skip
