"""Reads a message while a question is open: a move, an answer, a change of an earlier one, or something else."""

from typing import Any

from actions.journey.answer import answer, picked
from actions.journey.ask import ask_again, ask_next
from actions.journey.begin import begin
from actions.journey.change import CUE, changed
from actions.journey.heard import heard_answer
from actions.journey.miss import miss
from actions.journey.moves import move_of
from actions.journey.steer import MOVES, steer
from actions.saying import Saying
from actions.turn import Turn
from answers.journeys.walk import Walk
from core.topics import topics

# Said to the bot about what it said, not about the question: the ordinary rules meet these.
ABOUT_THE_TALK = ("follow_up", "tell_me_more", "repeat_or_simplify", "forget_chat")
REJECT: list[Any] = []  # no event: Rasa then looks for a rule for the message, and comes back after it


def listen(saying: Saying, turn: Turn) -> list[Any]:
    """What follows from one message. Returns the events that move the form, none to leave it to the rules."""
    walk = turn.walk
    if walk is None or walk.question is None or saying.safety:
        return REJECT
    if turn.says("journey"):
        return begin(saying, turn)
    if turn.intent == "walk":
        return ask_again(saying, walk)
    if turn.paused:
        # After a cry for help nothing is taken as an answer until the person wants to go on.
        return REJECT
    return _pressed(saying, turn, walk) if turn.choice else _typed(saying, turn, walk)


def _pressed(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:
    if turn.choice in MOVES:
        return steer(saying, turn, walk, turn.choice)
    pick = picked(walk, turn.choice)
    return ask_next(saying, answer(saying, walk, *pick, pressed=True)) if pick else REJECT


def _typed(saying: Saying, turn: Turn, walk: Walk) -> list[Any]:
    heard = heard_answer(saying, turn, walk)
    if heard and (heard.plainly or not (walk.left or _asks_something_else(turn) or CUE.search(turn.text))):
        return ask_next(saying, answer(saying, walk, walk.question, list(heard.values)))  # type: ignore[arg-type]
    if move := move_of(turn):
        return steer(saying, turn, walk, move)
    if (other := changed(saying, turn, walk)) is not None:
        return ask_next(saying, other)
    if walk.left or _is_something_else(turn):
        return REJECT
    if heard:
        return ask_next(saying, answer(saying, walk, walk.question, list(heard.values)))  # type: ignore[arg-type]
    return miss(saying, walk)


def _is_something_else(turn: Turn) -> bool:
    named = topics().get(turn.intent)
    return turn.band == "sure" and named is not None and (named.kind != "dialogue" or named.id in ABOUT_THE_TALK)


def _asks_something_else(turn: Turn) -> bool:
    return _is_something_else(turn) and turn.is_question
