"""Looks services up by words of their names and of their organisations' names."""

from collections.abc import Sequence

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from directory.index.listed import Listed, from_facts
from directory.index.tables import SearchEntry

MOST = 300
QUERY = {
    "sqlite": "SELECT rowid FROM search_text WHERE search_text MATCH :wanted LIMIT :most",
    "postgresql": "SELECT seq FROM search_entry WHERE words @@ to_tsquery('simple', :wanted) LIMIT :most",
}


def listed_by_names(session: Session, groups: Sequence[Sequence[str]]) -> list[Listed]:
    """Services in whose name or organisation stands one stem of every group, in the order of their source ids."""
    dialect = session.get_bind().dialect.name
    wanted = (_match if dialect == "sqlite" else _tsquery)(groups)
    entries = session.scalars(text(QUERY[dialect]), {"wanted": wanted, "most": MOST}).all()
    facts = session.scalars(select(SearchEntry.facts).where(SearchEntry.seq.in_(entries)))
    return sorted(map(from_facts, facts), key=lambda each: each.source_id)


def _match(groups: Sequence[Sequence[str]]) -> str:
    told = ("(" + " OR ".join(f'"{stem}"' for stem in group) + ")" for group in groups)
    return "{name organisation} : (" + " AND ".join(told) + ")"


def _tsquery(groups: Sequence[Sequence[str]]) -> str:
    # Weight B is shared with the marks, which are no words of any name.
    return " & ".join("(" + " | ".join(f"{stem}:AB" for stem in group) + ")" for group in groups)
