"""The second reader: a trained ear for what no rule foresaw. It shares the bot's encoder, not its process."""

import math
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from core.safety.alarm import Alarm, Level
from core.safety.pieces import Pieces
from core.settings import MODELS

LONGEST = 256  # tokens of one piece
MOST_SENTENCES = 60
THREADS = 2
PADDING = 1
AMBER = ("urgent_need", "carer_breakdown")
RED = ("emergency_medical", "suicidal_crisis", "child_at_risk", "domestic_abuse", "safeguarding_concern")
WORRY = "~worry "
# Chances from which an alarm is raised, measured by `make evaluate` on the development set (decision 7).
HEARD = 0.15
HEARD_BESIDE_A_FIGURE = 0.5  # when the message holds a known figure of speech ("dying for a cup of tea")
HEARD_IN_A_WORD = 0.3  # one word alone says little: those that matter are known to the rules
HEARD_IN_PASSING = 0.8
HEARD_RED = 0.2
CERTAIN = 0.9  # from here on a danger is not asked after
MAY_BE = 0.05  # the chance from which an ordinary topic may be meant instead
BESIDE = 0.4  # how much pieces count beside meaning
LEAST = 1e-6  # no ear is ever surer
SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
SHORTEST = 12  # letters of a sentence that is read on its own as well

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Heard:
    """`alarms` in a text, the highest chance of `danger` (0 to 1), the topics it may be about `instead`, and the
    `vectors` of what was read, by its words."""

    alarms: tuple[Alarm, ...]
    danger: float
    instead: tuple[str, ...]
    vectors: dict[str, Vectors]


class Reader:
    """Says how likely each danger is in a text."""

    def __init__(self, folder: Path) -> None:
        """Load what training wrote to `folder`. Raises FileNotFoundError when nothing was trained."""
        self._tokenizer = Tokenizer.from_file(str(_there(folder / "tokenizer.json")))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding(pad_id=PADDING, pad_token="<pad>")  # noqa: S106 - no password
        self._encoder = InferenceSession(str(_there(folder / "encoder.onnx")), _options(), ["CPUExecutionProvider"])
        with np.load(folder / "head.npz", allow_pickle=False) as head:
            self._kinds: list[str] = head["topics"].tolist()
            self._weights, self._bias = head["weights"], head["bias"]
        self._pieces = Pieces.kept_in(folder / "pieces.json")

    def hear(self, text: str, *, figure: bool = False) -> Heard:
        """What is dangerous in the whole of `text` and in each sentence.

        `figure` tells that `text` holds a harmless figure of speech: then less is made of strong words.
        """
        shown = unicodedata.normalize("NFKC", text)
        pieces = [shown, *_sentences(shown)]
        # The whole apart from its sentences: read together, each would be filled up to the length of the whole.
        vectors = [*self._vectors(pieces[:1]), *self._vectors(pieces[1:])]
        chances = self._chances(np.stack(vectors))
        whole, *sentences = [_Danger.of(each) for each in chances]
        danger = _together(whole.danger, self._pieces.score(shown))
        loud = [each for each in sentences if each.danger >= HEARD_IN_PASSING]
        if danger >= _heard_from(shown, figure=figure):
            loud.append(whole)
        highest = max([danger, *(each.danger for each in sentences)])
        instead = _ordinary(chances[0]) if highest < CERTAIN else ()
        return Heard(tuple(each.alarm for each in loud), highest, instead, dict(zip(pieces, vectors, strict=True)))

    def _vectors(self, pieces: list[str]) -> list[Vectors]:
        """The unit vector of each piece, float32 of shape (768,)."""
        if not pieces:
            return []
        read = self._tokenizer.encode_batch(pieces)
        ids, mask = (np.array([getattr(each, part) for each in read]) for part in ("ids", "attention_mask"))
        return list(np.asarray(self._encoder.run(None, {"ids": ids, "mask": mask})[0], np.float32))

    def _chances(self, vectors: Vectors) -> list[dict[str, float]]:
        """For each vector, how likely every kind of message is."""
        scores = vectors @ self._weights.T + self._bias
        powers = np.exp(scores - scores.max(1, keepdims=True))
        return [dict(zip(self._kinds, row.tolist(), strict=True)) for row in powers / powers.sum(1, keepdims=True)]


@dataclass(frozen=True)
class _Danger:
    by_class: dict[str, float]
    red: float
    danger: float

    @staticmethod
    def of(chances: dict[str, float]) -> "_Danger":
        by_class: dict[str, float] = defaultdict(float)
        for kind, chance in chances.items():
            topic = kind.removeprefix(WORRY)
            if topic in RED or topic in AMBER:
                by_class[topic] += chance
        red = sum(chances[topic] for topic in RED)
        return _Danger(by_class, red, sum(by_class.values()))

    @property
    def alarm(self) -> Alarm:
        level: Level = "red" if self.red >= HEARD_RED else "amber"
        classes = RED if level == "red" else (*RED, *AMBER)
        return Alarm(max(classes, key=lambda topic: self.by_class[topic]), level, "reader")


def _heard_from(text: str, *, figure: bool) -> float:
    """The chance from which danger in the whole of `text` is heard."""
    if figure:
        return HEARD_BESIDE_A_FIGURE
    return HEARD if len(text.split()) > 1 else HEARD_IN_A_WORD


def _ordinary(chances: dict[str, float]) -> tuple[str, ...]:
    """The topics other than danger that may be meant, the likeliest first."""
    may_be = [kind for kind, chance in chances.items() if chance >= MAY_BE and kind not in (*RED, *AMBER)]
    return tuple(sorted((kind for kind in may_be if not kind.startswith("~")), key=lambda kind: -chances[kind]))


def _together(meaning: float, pieces: float) -> float:
    """The chance of danger by both ears: by meaning (0 to 1) and by pieces (log odds)."""
    sure = min(max(meaning, LEAST), 1 - LEAST)
    return 1 / (1 + math.exp(-(math.log(sure / (1 - sure)) + BESIDE * pieces)))


def _sentences(text: str) -> list[str]:
    """Each sentence of several: a cry for help may stand in passing in a long story."""
    told = [each.strip() for each in SENTENCE.findall(text) if len(each.strip()) >= SHORTEST]
    return told[:MOST_SENTENCES] if len(told) > 1 else []


def _options() -> SessionOptions:
    options = SessionOptions()
    options.intra_op_num_threads = THREADS
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _there(file: Path) -> Path:
    if not file.exists():
        raise FileNotFoundError(file)
    return file


@lru_cache
def reader() -> Reader:
    """The reader of this process. Raises FileNotFoundError when nothing was trained yet: see `signpost train`."""
    return Reader(MODELS / "encoder")
