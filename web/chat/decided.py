"""What a turn decided, and what is remembered of it."""

from dataclasses import dataclass, replace

from conversations.memory import Memory
from web.chat.message import Message
from web.chat.reading import Reading
from web.chat.replies import Reply


@dataclass(frozen=True)
class Decided:
    """What a turn says, what it was about, and where in a journey it left the person."""

    replies: list[Reply]
    topics: list[str]
    band: str
    safety: dict[str, str] | None
    journey: str | None = None
    step: str | None = None
    reference: str | None = None


TURNS_A_PART = 10
UNHELPFUL = ("lost", "unsure")


def remembered(message: Message, reading: Reading, decided: Decided) -> Memory:
    """The memory of the chat after this turn."""
    before = reading.memory
    spoken = next((each["topic"] for each in decided.replies if each["kind"] == "answer"), None)
    shown = tuple(card["id"] for each in decided.replies for card in each["services"])
    looked = decided.topics[:1] == ["directory_search"] and not reading.only_place and not message.choice
    near = (message.choice or "").removeprefix("near:") if (message.choice or "").startswith("near:") else None
    missed = decided.band in UNHELPFUL or message.choice == "else"
    known = replace(
        before,
        # After a cry for help "who can I ring" is not about what was spoken of before.
        topic=None if decided.band == "safety" else spoken or near or before.topic,
        sought=reading.masked if looked else "" if spoken or near else before.sought,
        shown=() if decided.band == "safety" else shown or before.shown,
        turns=before.turns + 1,
        misses=before.misses + 1 if missed else 0,
    )
    return _in_parts(_walked(known, decided))


def _walked(memory: Memory, decided: Decided) -> Memory:
    """With the journey that is under way or was stopped. One that was stopped is kept until another begins."""
    stopped = memory.journey if memory.step is None else None
    asked = any(each["kind"] == "question" and each["topic"] for each in decided.replies)
    return replace(
        memory,
        journey=decided.journey or stopped,
        step=decided.step,
        paused=decided.step is not None and not asked and (memory.paused or decided.band == "safety"),
    )


def _in_parts(memory: Memory) -> Memory:
    # Rasa reads a conversation anew at every turn: a fresh part now and then keeps a long chat as quick as a short.
    # What was answered in a journey is in Rasa's keeping, so a part is not ended within one.
    fresh = memory.turns % TURNS_A_PART == 0 and memory.journey is None
    return replace(memory, part=memory.part + 1) if fresh else memory
