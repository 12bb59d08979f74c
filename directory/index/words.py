"""Looks words up in the directory's own vocabulary, wherever it is kept; nothing of it is held in memory."""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from directory.index.tables import SearchWord

MOST = 40
KNOWN = select(SearchWord.word).where(SearchWord.word.in_(bindparam("told", expanding=True)))
COUNTS = (
    select(SearchWord.stem, func.max(SearchWord.services).label("services"))
    .where(SearchWord.stem.in_(bindparam("stems", expanding=True)))
    .group_by(SearchWord.stem)
)
SQLITE = text("""
SELECT w.word FROM search_letters JOIN search_word w ON w.seq = search_letters.rowid
WHERE search_letters MATCH :letters ORDER BY bm25(search_letters), w.seq LIMIT :most
""")
POSTGRESQL = text("""
SELECT word FROM search_word, set_config('pg_trgm.similarity_threshold', '0.2', true)
WHERE word % :word ORDER BY similarity(word, :word) DESC, word LIMIT :most
""")


def known_words(session: Session, told: Collection[str]) -> set[str]:
    """Those of `told` that the directory uses."""
    return set(session.scalars(KNOWN, {"told": sorted(set(told))})) if told else set()


def stem_counts(session: Session, stems: Collection[str]) -> dict[str, int]:
    """In how many services each of `stems` stands; those in none are left out."""
    if not stems:
        return {}
    return {row.stem: row.services for row in session.execute(COUNTS, {"stems": sorted(set(stems))})}


def words_like(session: Session, word: str) -> Sequence[str]:
    """At most 40 words of the directory that share most letters, three by three, with `word`."""
    if session.get_bind().dialect.name != "sqlite":
        return session.scalars(POSTGRESQL, {"word": word, "most": MOST}).all()
    padded = f"  {word} "
    letters = " OR ".join(f'"{padded[at : at + 3]}"' for at in range(len(padded) - 2))
    return session.scalars(SQLITE, {"letters": letters, "most": MOST}).all()
