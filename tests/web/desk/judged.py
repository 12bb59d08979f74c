"""The advisors' queries that were judged by hand, and how many find what is right among the first three.

`python -m tests.web.desk.judged` prints the share and what was missed.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.slip import id_of
from directory.records import Service
from tests.directory.databases import ENGINES
from tests.web.desk.databases import filled
from web.desk.asked import Asked
from web.desk.found import find

FIRST = 3
SETS = ("terse", "terse_second", "terse_unseen")


@dataclass(frozen=True)
class Judged:
    """A query, what is right, and what the box put first."""

    query: str
    right: frozenset[str]
    first: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Whether anything right is among the first three."""
        return not self.right.isdisjoint(self.first)


def judged(session: Session, name: str = "terse") -> list[Judged]:
    """Every query of <name>.tsv beside this file, asked of the one box."""
    told = (Path(__file__).parent / f"{name}.tsv").read_text("utf-8").splitlines()
    lines = [line.split("\t") for line in told if line and not line.startswith("#")]
    source_ids = dict(session.execute(select(Service.id, Service.source_id)).all())
    return [Judged(query, frozenset(right.split()), _first(session, query, source_ids)) for query, right in lines]


def share(asked: list[Judged]) -> float:
    """How many were met, from 0 to 1."""
    return sum(each.is_met for each in asked) / len(asked)


def _first(session: Session, query: str, source_ids: dict[str, str]) -> tuple[str, ...]:
    names = [item.name for item in find(session, Asked(q=query), None).items[:FIRST]]
    return tuple(f"service:{source_ids[id_of(each)]}" if each.startswith("service:") else each for each in names)


if __name__ == "__main__":
    for engine in ENGINES:
        with tempfile.TemporaryDirectory() as folder, filled(engine, Path(folder), "desk_judged") as opened:
            for name in SETS:
                asked = judged(opened, name)
                print(f"{engine}, {name}: {share(asked):.1%} of {len(asked)} find what is right in the first {FIRST}")
                for each in asked:
                    if not each.is_met:
                        print(f"  {each.query}: {', '.join(each.first)}", file=sys.stderr)
