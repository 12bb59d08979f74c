"""What a turn decided, and what is remembered of it."""

from dataclasses import dataclass, replace

from conversations.memory import Memory
from web.chat.message import Message
from web.chat.reading import Reading
from web.chat.replies import Reply


@dataclass(frozen=True)
class Decided:
    """What a turn says, what it was about, and where in a journey it left the person; `whole` when all on a topic was
    told, `anew` when its short answer was."""

    replies: list[Reply]
    topics: list[str]
    band: str
    safety: dict[str, str] | None
    journey: str | None = None
    step: str | None = None
    reference: str | None = None
    whole: bool = False
    anew: bool = False


UNHELPFUL = ("lost", "unsure")
# Said in passing: what was spoken of before stays what "is it free?" is about.
IN_PASSING = ("greet", "thanks", "goodbye", "chitchat", "abusive_message", "go_back_or_restart", "repeat_or_simplify",
              "jargon")  # fmt: skip


def remembered(message: Message, reading: Reading, decided: Decided) -> Memory:
    """The memory of the chat after this turn."""
    before = reading.memory
    answered = (each["topic"] for each in decided.replies if each["kind"] == "answer")
    spoken = next((topic for topic in answered if topic not in IN_PASSING or _is_first(topic, before)), None)
    shown = tuple(card["id"] for each in decided.replies for card in each["services"])
    # What was not followed is looked for, too, once a place is told.
    sought = decided.topics[:1] == ["directory_search"] or (decided.band == "unsure" and before.misses == 0)
    looked = sought and not reading.only_place and not message.choice
    near = (message.choice or "").removeprefix("near:") if (message.choice or "").startswith("near:") else None
    missed = decided.band in UNHELPFUL or message.choice == "else"
    known = replace(
        before,
        # After a cry for help "who can I ring" is not about what was spoken of before.
        topic=None if decided.band == "safety" else spoken or near or before.topic,
        sought=reading.masked if looked else "" if spoken or near else before.sought,
        asked=reading.masked if decided.anew and not message.choice else "",
        told=_told(before, decided, spoken, shown),
        shown=() if decided.band == "safety" else shown or before.shown,
        turns=before.turns + 1,
        misses=before.misses + 1 if missed else 0,
    )
    return _walked(known, decided)


def _is_first(topic: str, before: Memory) -> bool:
    """Whether a word that was explained is all that was spoken of yet, so that "tell me more" is about that."""
    return topic == "jargon" and before.topic is None


def _told(before: Memory, decided: Decided, spoken: str | None, shown: tuple[str, ...]) -> str:
    """What was told in full, so that it is not told again."""
    if shown:
        return "services" if shown == before.shown else ""
    return "more" if decided.whole else "" if spoken not in (None, before.topic) else before.told


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
