"""The directory's own words: which it uses, and in how many services each stem stands."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from directory.index.tables import SearchWord
from directory.text.normal import stem

WORDS = SearchWord.__table__
RECOUNT = update(WORDS).where(WORDS.c.stem == bindparam("of")).values(services=bindparam("now"))  # type: ignore[arg-type]


def note_words(session: Session, fresh: Iterable[str], change: Mapping[str, int]) -> None:
    """Take in the words of changed services. `change` says by stem in how many more (or fewer) services it stands."""
    counted = _counts(session, change)
    counts = {each: counted.get(each, 0) + more for each, more in change.items()}
    wanted = sorted({word for word in fresh if counts.get(stem(word), 0) > 0})
    known = set(_known(session, wanted))
    new = [{"word": word, "stem": stem(word), "services": counts[stem(word)]} for word in wanted if word not in known]
    changed = [{"of": each, "now": counts[each]} for each, more in change.items() if each in counted and more]
    if changed:
        session.connection().execute(RECOUNT, changed)
    if new:
        session.execute(insert(SearchWord), new)
    session.execute(delete(SearchWord).where(SearchWord.services <= 0))


def stem_counts(texts: Iterable[str]) -> Counter[str]:
    """In how many of `texts` (in stems) each stem stands."""
    return Counter(each for text in texts for each in set(text.split()))


def _counts(session: Session, stems: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _chunks(sorted(stems)):
        counts = func.max(SearchWord.services).label("services")
        query = select(SearchWord.stem, counts).where(SearchWord.stem.in_(some))
        found.update((row.stem, row.services) for row in session.execute(query.group_by(SearchWord.stem)))
    return found


def _known(session: Session, told: list[str]) -> Iterable[str]:
    for some in _chunks(told):
        yield from session.scalars(select(SearchWord.word).where(SearchWord.word.in_(some)))


def _chunks(told: list[str], size: int = 500) -> Iterable[list[str]]:
    return (told[at : at + size] for at in range(0, len(told), size))
