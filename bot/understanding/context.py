"""Weighs the likely topics by what was said before: nobody asks "how much is it" of nothing."""

from typing import Any, List, Mapping, Text, Tuple

from bot.understanding.phrases import HARMLESS, SAFETY, WORRY

Likely = List[Tuple[Text, float]]
ABOUT_BEFORE = ("follow_up", "give_detail", "tell_me_more")


def in_context(likely: Likely, session: Mapping[Text, Any]) -> Likely:
    """The topics that can be meant, their chances adding up to 1, likeliest first.

    `session` is the turn's metadata: `topic` and `shown` of the turn before, absent where no session is kept.
    """
    chances = dict(likely)
    harmless = chances.get(HARMLESS, 0.0) > sum(chances.get(name, 0.0) for name in SAFETY)
    first_turn = "topic" in session and not session["topic"] and not session.get("shown")
    meant = [(name, chance) for name, chance in likely if not _barred(name, harmless, first_turn)]
    total = sum(chance for _, chance in meant)
    return [(name, chance / total) for name, chance in meant]


def _barred(name: Text, harmless: bool, first_turn: bool) -> bool:
    if name == HARMLESS or name.startswith(WORRY):
        return True
    return (harmless and name in SAFETY) or (first_turn and name in ABOUT_BEFORE)
