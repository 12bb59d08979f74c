"""The slip: up to five things for the caller to take away, in the order that helps: what to know, then whom to ring."""

from conversations.calls.records import Call

MOST = 5
KINDS = ("answer", "service")


def add(call: Call, item: str) -> bool:
    """Put an item such as "service:<id>" on the slip. False when the slip is full."""
    if item in call.slip:
        return True
    if len(call.slip) >= MOST:
        return False
    call.slip = sorted([*call.slip, item], key=lambda each: KINDS.index(kind_of(each)))
    return True


def take_off(call: Call, item: str) -> None:
    """Take an item off the slip again."""
    call.slip = [each for each in call.slip if each != item]


def kind_of(item: str) -> str:
    """What an item is: "answer" or "service". Raises ValueError for anything else."""
    kind, _, id = item.partition(":")
    if kind not in KINDS or not id:
        raise ValueError(f"{item} is no item")
    return kind


def id_of(item: str) -> str:
    """The topic or the service's id."""
    return item.partition(":")[2]
