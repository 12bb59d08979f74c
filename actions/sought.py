"""What is looked for in the directory: the message's own words, or those of what was spoken of before."""

from actions.saying import Saying
from actions.turn import Turn
from answers.speak import speak
from core.topics import topic
from directory.text.normal import words

# Words that name no need of their own.
NO_NEED = frozenset(
    words(
        "a an the any is are there here near nearby local locally around round by for in on at to of and or with me us "
        "him her them he she they i we you my our his can could do does what whats which where find get go know about "
        "please something anything somewhere anywhere summat owt someone group groups club clubs class classes session "
        "sessions meeting meetings place places thing things day days daytime week weekend weekends evening evenings "
        "that this it like one ones ok okay so who whom deal deals"
    )
)


def sought(saying: Saying, turn: Turn) -> str:
    """What the message looks for; "is there a group" means one for what was spoken of before."""
    before = turn.topic if turn.topic and topic(turn.topic).kind in ("answer", "journey") else None
    return turn.text if names_a_need(turn.text) or before is None else f"{turn.text} {wanted(saying, before)}"


def names_a_need(text: str) -> bool:
    """Whether any of its words may name what is needed."""
    return any(word not in NO_NEED for word in words(text))


def wanted(saying: Saying, about: str) -> str:
    """What to look for about a topic: its answer's own words, or its title."""
    return speak(saying.session, about).directory or topic(about).title
