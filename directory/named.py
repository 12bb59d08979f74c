"""Finds the one service or organisation that somebody names, typing mistakes forgiven; none when it is not sure."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.places.find import find_places
from directory.find import services_by_id
from directory.found import FoundService
from directory.index.named import listed_by_names
from directory.index.state import in_step
from directory.index.words import known_words, words_like
from directory.names import Name, asking_words, curated_names, name_words, told_names
from directory.records import Service
from directory.text.normal import stem, words
from directory.text.typos import is_english, same_word

ENOUGH_OF_A_TOLD_NAME = 0.6
STRAY_WORDS_WHEN_ASKED = 2
MOST_WORDS = 8
BY_NAME = "you asked for it by name"


@dataclass(frozen=True)
class Asked:
    """The words of a message that may name something, all that were `told`, those of a place; and whether it asks."""

    words: tuple[str, ...]
    told: tuple[str, ...]
    places: frozenset[str]
    asks: bool


def named_service(session: Session, text: str) -> FoundService | None:
    """The service that `text` names ("parkinsens uk number"), or None when it names none for certain."""
    id = named_id(session, text)
    return next(iter(services_by_id(session, [id], whys={id: BY_NAME})), None) if id else None


def named_id(session: Session, text: str) -> str | None:
    """The id of that service."""
    asked = _asked(text)
    if not asked.words:
        return None
    in_step(session)
    source_id = _best(asked, (*curated_names(), *_told(session, asked)))
    still = select(Service.id).where(Service.source_id == source_id, Service.status == "active")
    return session.scalars(still).first() if source_id else None


def _told(session: Session, asked: Asked) -> tuple[Name, ...]:
    """The directory's own names that have every word of the message, well or badly spelt, save those of places."""
    needed = [word for word in asked.words if word not in asked.places] or list(asked.words)
    known = known_words(session, needed)
    groups = [{stem(like) for like in _spellings(session, word, known)} for word in needed[:MOST_WORDS]]
    return told_names(listed_by_names(session, [sorted(group) for group in groups])) if all(groups) else ()


def _spellings(session: Session, word: str, known: set[str]) -> set[str]:
    alike = {like for like in words_like(session, word) if same_word(word, like)}
    return alike | ({word} & known)


def _asked(text: str) -> Asked:
    places = {word for place in find_places(text)[:1] for word in words(text[place.start : place.end])}
    told = name_words(text)
    asks, filler = asking_words()
    kept = tuple(word for word in told if word not in asks and word not in filler)
    return Asked(kept, told, frozenset(places), any(word in asks for word in told))


def _best(asked: Asked, names: tuple[Name, ...]) -> str | None:
    scored = sorted(((_score(asked, name), name.source_id) for name in names), reverse=True)
    best, source_id = scored[0]
    rivals = {other for score, other in scored if score == best}
    return source_id if best > 0 and len(rivals) == 1 else None


def _score(asked: Asked, name: Name) -> float:
    """How surely the message means this name: 0 for not, more for longer names and fewer words beside them."""
    if name.kind != "sure" and not asked.asks and len(name.words) != len(asked.words):
        return 0.0
    if name.kind == "plain" and not asked.asks:
        return 0.0
    # "Men's advice line": what says little beside another name may be part of this one.
    met = [_same(word, asked.told) for word in name.words]
    found = {word for word in met if word}
    share = len(found) / len(name.words)
    stray = [word for word in asked.words if word not in found and word not in asked.places]
    if share < (ENOUGH_OF_A_TOLD_NAME if name.kind == "told" else 1.0) or not _certain(name, met):
        return 0.0
    if len(stray) > (STRAY_WORDS_WHEN_ASKED if asked.asks and name.kind == "sure" else 0):
        return 0.0
    curated = name.kind != "told"
    return share + 0.1 * len(found) + 0.15 * curated - 0.2 * len(stray)


def _same(word: str, asked: tuple[str, ...]) -> str:
    return next((each for each in asked if each == word), "") or next(
        (each for each in asked if same_word(each, word)), ""
    )


def _certain(name: Name, met: list[str]) -> bool:
    """A real word stands for another only beside a word that is met exactly ("citizens advise")."""
    exact = any(word == each and len(word) > 3 for word, each in zip(name.words, met, strict=True))
    return exact or not any(
        each and each != word and is_english(each) for word, each in zip(name.words, met, strict=True)
    )
