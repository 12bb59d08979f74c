"""Reads a message while a question is open: a move, an answer, a change of an earlier one, or something else."""

from typing import Any

from actions.journey.answer import answer, picked
from actions.journey.ask import ask_next
from actions.journey.begin import begin
from actions.journey.change import CUE, changed, corrected, say_known
from actions.journey.heard import heard_answer
from actions.journey.miss import miss
from actions.journey.moves import move_meant, move_said
from actions.journey.steer import MOVES, steer
from actions.journey.told import note, say_noted, told_ahead
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.hear import Heard
from answers.journeys.journey import DONE
from answers.journeys.walk import Walk
from core.topics import topics

# Said to the bot about what it said, not about the question: the ordinary rules meet these.
ABOUT_WHAT_WAS_SAID = ("follow_up", "tell_me_more")
ABOUT_THE_TALK = ("follow_up", "tell_me_more", "repeat_or_simplify", "forget_chat")
# "No more questions" is not a "no". To skip, or to begin again, may be an answer as well: "rather not say".
BEFORE_ANSWERS = ("stop", "back", "why")
REJECT: list[Any] = []  # no event: Rasa then looks for a rule for the message, and comes back after it


def listen(saying: Saying, turn: Turn) -> list[Any]:
    """What follows from one message. Returns the events that move the form, none to leave it to the rules."""
    walk = turn.walk
    if walk is None or walk.question is None or saying.safety:
        return REJECT
    if turn.says("journey") or turn.intent == "walk":
        return begin(saying, turn)
    if turn.paused or (turn.intent == "forget_chat" and turn.band == "sure"):
        # After a cry for help nothing is taken as an answer until the person wants to go on. Nor is "forget this chat".
        return REJECT
    return _pressed(saying, turn, walk) if turn.choice else _typed(saying, turn, walk)


def _pressed(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:
    if turn.choice in MOVES:
        return steer(saying, turn, walk, turn.choice)
    pick = picked(walk, turn.choice)
    if pick is None:
        return REJECT
    question, values = pick
    if question.id != walk.at and values != [DONE]:
        # A button further up.
        say_noted(saying, walk.journey, {question.id: values})
    return ask_next(saying, answer(saying, walk, question, values, pressed=True))


def _typed(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:
    heard, move = heard_answer(saying, turn, walk), move_said(turn)
    if move in BEFORE_ANSWERS:
        return steer(saying, turn, walk, move)
    if (other := corrected(saying, turn, walk)) is not None:
        return ask_next(saying, other)
    if heard and (heard.plainly or not (walk.left or _asks_something_else(turn, walk) or CUE.search(turn.text))):
        return _answered(saying, turn, walk, heard)
    if move:
        return steer(saying, turn, walk, move)
    if (other := changed(saying, turn, walk)) is not None:
        return ask_next(saying, other)
    if move := move_meant(turn):
        return steer(saying, turn, walk, move)
    if (further := told_ahead(saying, turn, walk)) is not None:
        return ask_next(saying, further)
    if walk.left or _is_something_else(turn, walk):
        return REJECT
    if heard:
        return _answered(saying, turn, walk, heard)
    return ask_next(saying, walk) if say_known(saying, turn, walk) else miss(saying, walk)


def _answered(saying: Saying, turn: Turn, walk: Walk, heard: Heard) -> list[Any]:
    if walk.question is None:
        return REJECT
    told = answer(saying, walk, walk.question, list(heard.values))
    # Who only begins often tells more than was asked, as in a first message.
    return ask_next(saying, told if walk.engaged else note(saying, turn, told))


def _is_something_else(turn: Turn, walk: Walk) -> bool:
    named = topics().get(turn.intent)
    if turn.band != "sure" or named is None:
        return False
    # What is told on the journey's own topic belongs to the journey.
    if named.id in (*ABOUT_WHAT_WAS_SAID, walk.topic) and not (turn.is_question or "more" in turn.text.lower()):
        return False
    if turn.walk and named.id == turn.walk.topic and not turn.is_question:
        # It is about this very journey: an answer that was not followed.
        return False
    return named.kind != "dialogue" or named.id in ABOUT_THE_TALK


def _asks_something_else(turn: Turn, walk: Walk) -> bool:
    return _is_something_else(turn, walk) and turn.is_question
