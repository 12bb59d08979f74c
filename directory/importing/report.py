"""What an import did, in numbers and in reasons."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from directory.importing.clean.notes import Notes

MOST_NAMED = 200


@dataclass
class Report:
    """Every record that came is one of: imported, changed, unchanged, refused, left out (not of a kind we list).

    `withdrawn` are services that the source no longer lists, `kept` our corrections that the source still contradicts,
    `settled` those that it now says too. `cleaned` counts records by what was put right in them; `refused` names the
    records and the reasons.
    """

    source: str
    imported: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    kept: int = 0
    settled: int = 0
    duplicates: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    cleaned: Counter[str] = field(default_factory=Counter)

    @property
    def records(self) -> int:
        """How many records came."""
        return self.imported + self.changed + self.unchanged + len(self.refused) + self.left_out.total()

    def note(self, notes: Notes) -> None:
        """Count a record's cleaning, each kind once."""
        self.cleaned.update(notes.kinds.keys())

    def refuse(self, record: str, reason: str) -> None:
        """Count a record that was not taken in."""
        self.refused.append((record, reason))

    def lines(self) -> list[str]:
        """The report for people to read."""
        told = [
            f"{self.source}: {self.records} records",
            f"  {self.imported} imported, {self.changed} changed, {self.unchanged} unchanged,"
            f" {len(self.refused)} refused, {self.withdrawn} withdrawn",
        ]
        if self.kept or self.settled:
            told.append(f"  Our own corrections: {self.kept} kept, {self.settled} now said by the source too")
        if self.duplicates:
            told.append(f"  {self.duplicates} pairs may be the same service: see signpost directory duplicates list")
        told += [f"  Left out {count}: {reason}" for reason, count in sorted(self.left_out.items())]
        told += [f"  Cleaned in {count}: {kind}" for kind, count in sorted(self.cleaned.items())]
        told += [f"  Refused {record}: {reason}" for record, reason in self.refused[:MOST_NAMED]]
        more = len(self.refused) - MOST_NAMED
        return [*told, f"  and {more} more"] if more > 0 else told

    def as_data(self) -> dict[str, Any]:
        """The report as it is kept with its source."""
        counts = ("imported", "changed", "unchanged", "withdrawn", "kept", "settled", "duplicates")
        return {
            **{name: getattr(self, name) for name in counts},
            "refused": [list(each) for each in self.refused[:MOST_NAMED]],
            "left_out": dict(self.left_out),
            "cleaned": dict(self.cleaned),
        }
