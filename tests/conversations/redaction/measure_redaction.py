"""Measures redaction and writes docs/redaction.md: `make measure-redaction`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from conversations.redaction.sorts import BOTH, sort_of
from conversations.redaction.spelling import plain
from core import clock
from core.settings import PROJECT
from tests.conversations.redaction import figures
from tests.conversations.redaction.generated import EACH
from tests.conversations.redaction.judged import GROUPS, HALVES, Judged, ordinary, places_of, stories

WHY = {
    "place": "It is also a place, and places stay",
    "word": "It is also an everyday word, and the sentence could mean that",
    "listed": "A list holds it, but nothing around it says that a person is meant",
    "strange": "No list holds it, and nothing around it says that a person is meant",
}


def main() -> None:
    """Print the page and write it to docs/redaction.md."""
    page = "\n\n".join([_head(), _names(), _wrong(), _patterns(), _missed(), _times()]) + "\n"
    (PROJECT / "docs" / "redaction.md").write_text(page, "utf-8")
    print(page)


def _head() -> str:
    return (
        "# How well personal details are masked\n\n"
        f"Made by `make measure-redaction` on {clock.today():%-d %B %Y}. The messages are in "
        "`tests/conversations/redaction/`: invented people in what residents and carers type, mostly in lower case and "
        "without a word that announces a name, and messages that name nobody. Nothing was tuned on the lines of "
        "the half called `unseen`; its totals were seen, and told that names which are words were "
        "missing from the lists. Masking is made for lay readers, not for publication: a trained officer still "
        "reads a chat before the Panel does."
    )


def _names() -> str:
    reached = {half: figures.recall(stories(half)) for half in HALVES}
    with figures.nobody_listed(stories("unseen")):
        unlisted = figures.recall([Judged(each.text, each.names, each.group) for each in stories("unseen")])
    rows = [
        (group, _percent(reached["dev"][group]), _percent(reached["unseen"][group]), _percent(unlisted[group]))
        for group in (*GROUPS, figures.OVERALL)
    ]
    return _table(
        "Are names found?",
        "Share of names masked whole. The lists of names were written from general knowledge by the hand that wrote "
        "the messages, so the last column is the sterner one: none of these names is in a list, and only the words "
        "around it can tell. Aims: 97 % overall, 94 % in each group.",
        ("family group", "dev", "unseen", "unseen, names in no list"),
        rows,
    )


def _wrong() -> str:
    rows = [
        (half, len(ordinary(half)), _percent(figures.wrong_messages(ordinary(half))),
         _percent(figures.wrong_words(ordinary(half)), 2), _percent(figures.wrong_words(stories(half)), 2))
        for half in HALVES
    ]  # fmt: skip
    return _table(
        "Is anything else masked?",
        "Messages that name nobody and lose a word, words lost in them, and words lost beside names. Aim: at most 3 %.",
        ("half", "messages", "messages with a loss", "words lost", "words lost beside names"),
        rows,
    )


def _patterns() -> str:
    reached = {half: figures.patterns(half) for half in HALVES}
    rows = [(kind, *(_percent(reached[half][kind]) for half in HALVES)) for kind in reached["dev"]]
    return _table(
        "Are numbers, addresses and dates found?",
        f"{EACH} generated cases of each kind in each half, spaced and slipped as people type them; right is only what "
        "masks the detail and nothing else. Aim: 100 %.",
        ("kind", *HALVES),
        rows,
    )


def _missed() -> str:
    counted: dict[str, list[str]] = defaultdict(list)
    for message in stories("dev"):
        for name in message.missed:
            counted[_why(message, name)].append(name)
    unseen = [_why(message, name) for message in stories("unseen") for name in message.missed]
    rows = [(WHY[why], ", ".join(counted[why]) or "-", unseen.count(why)) for why in WHY]
    return _table("What is missed, and why?", "", ("why", "names in dev", "count in unseen"), rows)


def _why(message: Judged, name: str) -> str:
    if any(name in message.text[start:end] for start, end in places_of(message.text)):
        return "place"
    sorts = {sort_of(plain(word)) for word in name.split()}
    return "word" if BOTH in sorts or "everyday" in sorts else "listed" if sorts == {"name"} else "strange"


def _times() -> str:
    read = [*stories("dev"), *ordinary("dev"), *stories("unseen")]
    how: Mapping[str, bool] = {"patterns, lists and cues": False, "with the reader": True}
    taken = {name: figures.milliseconds(read, reader) for name, reader in how.items()}
    rows = [(name, f"{each['p50']:.1f}", f"{each['p95']:.1f}") for name, each in taken.items()]
    return _table(
        "How long does it take?",
        "Milliseconds of one processor for a message. Aim: p95 under 10.",
        ("", "p50", "p95"),
        rows,
    )


def _table(title: str, text: str, head: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
    return "\n\n".join(filter(None, (f"## {title}", text, table)))


def _percent(share: float, digits: int = 1) -> str:
    return f"{share:.{digits}%}"


if __name__ == "__main__":
    main()
