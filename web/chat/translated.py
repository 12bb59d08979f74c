"""An answer in another language, where one went live: said when its choice is pressed, without Rasa."""

from sqlalchemy.orm import Session

from answers.speak import say_version, spoken_version
from web.chat.choices import topic_choice
from web.chat.decided import Decided
from web.chat.replies import answer_reply


def in_language(session: Session, choice: str) -> Decided:
    """The words in the language that was pressed; in English where they have fallen away since."""
    _, code, topic = choice.split(":")
    version = spoken_version(session, topic, code) or spoken_version(session, topic)
    if version is None:
        raise KeyError(f"there are no words on {topic}")
    said = answer_reply(say_version(session, version))
    return Decided([said | {"choices": [*said["choices"], topic_choice(topic)]}], [topic], "sure", None)
