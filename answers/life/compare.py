"""How two versions differ, told in words: what was taken out, what was added, what became what."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Change:
    """Words that are gone (`before`), and those in their place (`after`); either may be empty."""

    before: str
    after: str


def changes(before: str, after: str) -> list[Change]:
    """Every difference between two texts, in their order. Only words count, not how lines are broken."""
    old, new = before.split(), after.split()
    matched = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        Change(" ".join(old[begin:end]), " ".join(new[first:last]))
        for kind, begin, end, first, last in matched
        if kind != "equal"
    ]
