"""What needs no understanding: a pressed choice, an empty text, another language. Their intent is known."""

import re
from typing import Any, Dict, Optional, Text

CHOICES = {
    "more": "tell_me_more",
    "simpler": "repeat_or_simplify",
    "near": "directory_search",
    "person": "human_handoff",
    "else": "nlu_fallback",
    "pick": "give_detail",
    "skip": "skip_question",
    "back": "go_back_or_restart",
    "why": "why_ask",
    "stop": "stop_journey",
    "journey": "walk",
    "resume": "walk",
}
GO_ON = re.compile(
    r"(ok |yes |please |lets |let's |can we |i'?d like to |i want to )*"
    r"(carry on|go on|keep going|continue|resume|pick up where (we|i) left off|where were we|"
    r"(go |get )?back to (?!work|college|school|hospital).{2,40})"
    r"( please| then| now| with (it|that|the questions?)| where we (were|left off)| from there)*[ .!]*",
    re.IGNORECASE,
)


def parse_of(told: Dict[Text, Any], text: Text) -> Optional[Dict[Text, Any]]:
    """What Rasa would otherwise work out, or None when it has to. `told` is a turn of the inner contract."""
    if told.get("choice"):
        kind, _, topic = told["choice"].partition(":")
        return _parse(topic if kind == "topic" else CHOICES.get(kind, "nlu_fallback"), "sure", text)
    if not text:
        return _parse("gibberish_or_empty", "lost", text)
    if told.get("only_place"):
        return _parse("give_detail", "sure", text)
    if told.get("journey") and GO_ON.fullmatch(text):
        return _parse("walk", "sure", text)
    if told.get("language"):
        return _parse("other_language", "sure", text)
    return None


def _parse(intent: Text, band: Text, text: Text) -> Dict[Text, Any]:
    named = {"name": intent, "confidence": 1.0}
    return {"text": text, "intent": named, "intent_ranking": [named], "entities": [], "band": band}
