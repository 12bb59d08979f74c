"""Finds the passage of an answer that meets a question about it: "how long does it take?", "and if I rent?"."""

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Meaning = Callable[[Sequence[str]], npt.NDArray[np.float32]]
# What a question asks for, and what then stands in the passage that meets it.
CUES = tuple(
    (re.compile(asks, re.IGNORECASE), re.compile(holds, re.IGNORECASE))
    for asks, holds in (
        (r"\bhow (long|soon)|\bwhen\b|\bwait", r"\b(days?|weeks?|months?|hours?|years?)\b|\bwait"),
        (r"\bhow much|\bcosts?\b|\bprice|\bfree\b|\bpay|\bcharge|\bafford|\bdear\b",
         r"£|\bfree\b|\bcosts?\b|\bpay|\bcharge|\bfees?\b"),
        (r"\bnumber\b|\bring\b|\bcall\b|\bphone|\bcontact|\bwho do (i|we)\b", r"\d{3} ?\d{4}|\bcall\b|\bring\b"),
        (r"\bwhere\b|\bsend\b|\bonline\b|\bwebsite|\bapply|\bform\b",
         r"\bwebsite|\bonline\b|\bforms?\b|\bportal\b|\bapply"),
        (r"\b(can|could|will) (someone|somebody|anyone|you)\b|\bhelp (me|us)\b", r"\bhelp|\bask\b"),
    )
)  # fmt: skip
CUE = 0.15  # what a cue adds to the likeness of meanings
SURE = 0.27  # the likeness, cues counted, from which a passage was right in nine of ten questions tried
PLAIN = 0.3  # and without cues, for a question that may be about something else


def passages(text: str) -> list[str]:
    """The passages of an answer: its paragraphs, a list with the line that opens it."""
    return text.split("\n\n")


def passage_on(question: str, told: Sequence[str], meaning: Meaning, *, by_cues: bool = True) -> int | None:
    """Which of the passages `told` meets `question` best, or None when none surely does.

    `meaning` gives a unit vector for each of several texts. Without `by_cues` the words must be alike themselves:
    "is it free?" fits too much.
    """
    asked, *vectors = meaning([question, *told])
    cues = [_cues(question, each) if by_cues else 0.0 for each in told]
    scores = [float(vector @ asked) + cue for vector, cue in zip(vectors, cues, strict=True)]
    best = int(np.argmax(scores))
    return best if scores[best] >= (SURE if by_cues else PLAIN) else None


def _cues(question: str, passage: str) -> float:
    return sum(CUE for asks, holds in CUES if asks.search(question) and holds.search(passage))
