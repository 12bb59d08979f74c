"""How a call is coded: what it was about and how it ended, as data/calls.yml lists them, and what to suggest."""

from dataclasses import dataclass
from functools import lru_cache

import yaml

from conversations.calls.records import Call
from conversations.calls.slip import id_of, kind_of
from core.settings import settings

SAFETY, LOCAL, OTHER = "safety", "local", "council"


@dataclass(frozen=True)
class Codes:
    """Labels by id, and the code of each topic."""

    codes: dict[str, str]
    outcomes: dict[str, str]
    of_topic: dict[str, str]


@lru_cache
def codes() -> Codes:
    """The file, read once."""
    told = yaml.safe_load((settings().data / "calls.yml").read_text("utf-8"))
    return Codes(
        codes={id: each["label"] for id, each in told["codes"].items()},
        outcomes=dict(told["outcomes"]),
        of_topic={topic: id for id, each in told["codes"].items() for topic in each["topics"]},
    )


def suggested(call: Call) -> tuple[str, str]:
    """The code and the outcome that fit what was opened and sent."""
    answers = [id_of(each) for each in (*call.opened, *call.slip) if kind_of(each) == "answer"]
    about = [codes().of_topic.get(topic, OTHER) for topic in answers]
    code = SAFETY if SAFETY in about else about[-1] if about else LOCAL
    return code, _outcome(call, code)


def _outcome(call: Call, code: str) -> str:
    if code == SAFETY:
        return "safeguarding"
    if any(kind_of(each) == "service" for each in (*call.slip, *call.opened)):
        return "signposted"
    if not call.opened and not call.slip and call.nothing_found:
        return "unmet_need"
    return "answered"
