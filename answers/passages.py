"""Finds the passage of an answer that meets a question about it: "how long does it take?", "and if I rent?"."""

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Meaning = Callable[[Sequence[str]], npt.NDArray[np.float32]]
Cue = tuple[re.Pattern[str], re.Pattern[str]]  # what a question asks for, and what stands in the passage that meets it


def _cue(asks: str, holds: str) -> Cue:
    return re.compile(asks, re.IGNORECASE), re.compile(holds, re.IGNORECASE)


COST = _cue(
    r"\bhow much|\bcosts?\b|\bprice|\bfree\b|\bpay|\bcharge|\bafford|\bdear\b",
    r"£|\bfree\b|\bcosts?\b|\bpay|\bcharge|\bfees?\b",
)
NUMBER = _cue(r"\bnumber\b|\bring\b|\bcall\b|\bphone|\bcontact|\bwho do (i|we)\b", r"\d{3} ?\d{4}|\bcall\b|\bring\b")
CUES = (
    _cue(r"\bhow (long|soon)|\bwhen\b|\bwait", r"\b(days?|weeks?|months?|hours?|years?)\b|\bwait"),
    COST,
    NUMBER,
    _cue(
        r"\bwhere\b|\bsend\b|\bonline\b|\bwebsite|\bapply|\bform\b",
        r"\bwebsite|\bonline\b|\bforms?\b|\bportal\b|\bapply",
    ),
    _cue(r"\b(can|could|will) (someone|somebody|anyone|you)\b|\bhelp (me|us)\b", r"\bhelp|\bask\b"),
)
# An answer that speaks of money, or gives a number, in one place alone meets such a question there, however it is put.
ALONE = (COST, NUMBER)
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
    if scores[best] >= (SURE if by_cues else PLAIN):
        return best
    lone = _lone(question, told) if by_cues else None
    return lone if lone is not None and scores[lone] >= CUE else None


def _lone(question: str, told: Sequence[str]) -> int | None:
    """The only passage that holds a sum, or a number, when that is asked for."""
    holding = [at for at, each in enumerate(told) if _cues(question, each, ALONE)]
    return holding[0] if len(holding) == 1 else None


def _cues(question: str, passage: str, cues: Sequence[Cue] = CUES) -> float:
    return sum(CUE for asks, holds in cues if asks.search(question) and holds.search(passage))
