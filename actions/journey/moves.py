"""Hears a move within a journey in what was typed: skip, back, why, stop, start again."""

from rapidfuzz import fuzz, process

from actions.turn import Turn
from core.places.words import plain

SAME = 90  # of 100: a slip or two
SHORT = 9  # words of a message that only moves
SAID = {
    "skip": (
        "skip", "skip it", "skip this", "skip that", "skip this question", "skip that one", "pass", "next",
        "next question", "next one", "move on", "rather not say", "i would rather not say", "id rather not say",
        "prefer not to say", "i prefer not to answer", "leave that one", "leave it", "miss that one", "not that one",
    ),
    "back": (
        "back", "go back", "go back one", "one back", "step back", "previous", "previous question", "last question",
        "the question before", "undo", "change my answer", "change that answer", "change my last answer",
        "i want to change my answer", "can i change my answer", "can i go back", "go back please",
    ),
    "why": (
        "why", "how come", "why do you ask", "why do you ask that", "why are you asking", "why are you asking me that",
        "why do you need to know", "why do you need to know that", "why do you want to know", "what is that for",
        "whats that for", "whats it for", "why does that matter", "why does it matter", "what for",
        "whats it got to do with you", "why you asking",
    ),
    "stop": (
        "stop", "stop it", "stop this", "please stop", "stop now", "stop asking", "stop asking me",
        "stop asking questions",
        "stop the questions", "quit", "cancel", "end", "end this", "no more questions", "enough questions",
        "too many questions", "ive had enough of this", "never mind", "nevermind", "leave it there", "stop here",
        "i dont want to do this", "i dont want to answer questions", "lets leave it",
    ),
    "again": (
        "start again", "start over", "begin again", "restart", "from the beginning", "from the start",
        "lets start again",
        "can we start again", "start all over again", "start from the beginning", "go back to the start",
    ),
}  # fmt: skip
BY_INTENT = {"skip_question": "skip", "stop_journey": "stop", "why_ask": "why", "go_back_or_restart": "back"}
_BY_WORDS = {phrase: move for move, phrases in SAID.items() for phrase in phrases}


def move_said(turn: Turn) -> str | None:
    """The move that a typed message asks for in so many words, or None."""
    said = plain(turn.text.replace("'", "").replace("’", ""))
    same = process.extractOne(said, _BY_WORDS.keys(), scorer=fuzz.ratio, score_cutoff=SAME)
    return _BY_WORDS[same[0]] if same else None


def move_meant(turn: Turn) -> str | None:
    """The move that a typed message means by all that Rasa can tell, or None."""
    return BY_INTENT.get(turn.intent) if turn.band == "sure" and len(turn.text.split()) <= SHORT else None
