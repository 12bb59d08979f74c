"""Reads one message: its likely topics, how sure that is, and which further needs it names."""

import re
from dataclasses import dataclass, field
from typing import Any, List, Mapping, Optional, Sequence, Text

import numpy as np

from bot.encoder.encoder import Encoder
from bot.understanding.context import Likely, in_context
from bot.understanding.gate import Gate
from bot.understanding.given import given
from bot.understanding.head import Head
from bot.understanding.titles import is_need, title_of

ABOUT_BEFORE = "follow_up"
SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")  # as the safety watch cuts them, so that one reading serves both
CLAUSE = re.compile(r"(?:(?!\b(?:and|also|plus|but|n|then)\b|[&;,]).)+", re.IGNORECASE | re.DOTALL)
FEWEST_WORDS = 3
MOST_CLAUSES = 6
NAMED = 0.3  # a clause is another need from this chance on
MOST_NEEDS = 2


@dataclass(frozen=True)
class Understood:
    """`likely` topics, likeliest first; the `band`; `also` are the needs that single clauses name."""

    likely: Likely
    band: Text
    also: List[Text] = field(default_factory=list)


@dataclass(frozen=True)
class Listener:
    """The encoder, its head and the gate together."""

    encoder: Encoder
    head: Head
    gate: Gate
    warmth: float

    def understood(self, text: Text, session: Mapping[Text, Any]) -> Understood:
        """What `text` is about. `session` is the turn's metadata, see `in_context`."""
        vector = self._vectors([text])[0]
        likely = self._likely(vector, session)
        band = self.gate.band(likely, self.head.nearness(vector))
        if band != "sure" and session.get("topic"):
            return self._with_topic_before(text, session) or Understood(likely, band)
        return Understood(likely, band, self._further_needs(text, session, likely[0][0]))

    def _with_topic_before(self, text: Text, session: Mapping[Text, Any]) -> Optional[Understood]:
        """What it means after the topic before ("Falls: who pays for that"); None when that is not sure either."""
        before = session["topic"]
        vector = self._vectors([f"{title_of(before)}: {text}"])[0]
        likely = self._likely(vector, session)
        band = self.gate.band(likely, self.head.nearness(vector))
        if band != "sure":
            return None
        same = likely[0][0] == before
        return Understood([(ABOUT_BEFORE, likely[0][1]), *likely] if same else likely, band)

    def _further_needs(self, text: Text, session: Mapping[Text, Any], first: Text) -> List[Text]:
        clauses = _pieces(SENTENCE, text) or _pieces(CLAUSE, text)
        if not clauses:
            return []
        best = [self._likely(vector, session)[0] for vector in self._vectors(clauses)]
        named = [topic for topic, chance in best if chance >= NAMED and topic != first and is_need(topic)]
        return list(dict.fromkeys(named))[:MOST_NEEDS]

    def _vectors(self, texts: Sequence[Text]) -> List[np.ndarray]:
        held = {text: given(text) for text in texts}
        new = [text for text, vector in held.items() if vector is None]
        held.update(zip(new, self.encoder.encode(new) if new else ()))
        return [held[text] for text in texts]

    def _likely(self, vector: np.ndarray, session: Mapping[Text, Any]) -> Likely:
        return in_context(self.head.likely(vector, self.warmth), session)


def _pieces(part: "re.Pattern[Text]", text: Text) -> List[Text]:
    """The parts of `text` that say something; [] when there is only one."""
    told = [each.strip() for each in part.findall(text) if len(each.split()) >= FEWEST_WORDS]
    return told[:MOST_CLAUSES] if len(told) > 1 else []
