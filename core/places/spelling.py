"""Names spelt wrong, parted or run together: "enderbey", "market harboro", "kirbymuxloe"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from os.path import commonprefix

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.english import english
from core.places.gazetteer import gazetteer
from core.places.lookalikes import lookalikes
from core.places.slips import soft
from core.places.words import Word, plain

SHORTEST = 5
TELLING = 4
LONG, VERY_LONG = 8, 13
LONGEST_WINDOW = 4
SHARING = 3
WELL_BEGUN = 5  # letters rightly spelt at the beginning
GUARDED_FROM = 6  # letters of a person's name that is a place only with a cue
# Words the dictionary holds but hardly anybody writes carry this count.
RARE = 50
SELDOM = 1_000


class Spelling:
    """Knows names by their letters, without spaces."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names, in lower-case words."""
        self._by_letters: dict[str, str] = {}
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in sorted(names):
            letters = name.replace(" ", "")
            if len(letters) >= SHORTEST and letters not in self._by_letters:
                self._by_letters[letters] = name
                for length in range(len(letters) - 3, len(letters) + 4):
                    self._near[letters[0], length].append(letters)

    def parted(self, letters: str) -> tuple[str, int] | None:
        """The long name that was written in more words ("glen field"), without a slip."""
        return (self._by_letters[letters], 0) if len(letters) >= LONG and letters in self._by_letters else None

    def nearest(self, letters: str, cued: bool) -> tuple[str, int] | None:
        """The name that `letters` is meant to be, and by how many slips it is missed."""
        if letters in self._by_letters:
            return self._by_letters[letters], 0
        targets = self._near.get((letters[0], len(letters)), ())
        found = process.extract(letters, targets, scorer=OSA.distance, score_cutoff=3, limit=5)
        fit = [
            (slips, not self._inside(name), name)
            for name, slips, _ in found
            if slips <= self._allowed(name, cued or len(commonprefix((name, letters))) >= WELL_BEGUN)
        ]
        if not fit:
            return None
        slips, _, best = min(fit)
        return self._by_letters[best], int(slips)

    def _allowed(self, letters: str, cued: bool) -> int:
        """How many slips a name forgives: fewer for one outside the county, unless it is cued or well begun."""
        long = (len(letters) >= LONG) + (len(letters) >= VERY_LONG)
        return 1 + (long if cued or self._inside(letters) else 0)

    def _inside(self, letters: str) -> bool:
        return gazetteer().places[self._by_letters[letters]][0].in_area is not False


def misspelt(words: Sequence[Word]) -> Iterator[tuple[str, int, int, int]]:
    """Names spelt wrong: name, first word, word after the last, slips. They may overlap."""
    alike = lookalikes()
    likely = cache(_likely)  # for this text alone: nothing that was typed is kept
    strange = [_strange(word.plain) for word in words]
    telling = [word.plain in _telling() for word in words]
    for first in range(len(words)):
        hinted = alike.hinted(words, first)
        for last in range(first + 1, min(first + LONGEST_WINDOW, len(words)) + 1):
            letters = "".join(word.plain for word in words[first:last])
            if len(letters) < SHORTEST:
                continue
            sure = hinted or last - first == len(words)
            if any(strange[first:last]) or (sure and last - first == 1 and _rare(letters)):
                found = likely(letters, sure or alike.framed(words, first, last), last - first == 1)
            elif last - first <= SHARING and any(telling[first:last]):
                found = _sharing(words[first:last], letters)
            else:
                found = _spelling().parted(letters) if last - first in (2, 3) else None
            if found:
                yield found[0], first, last, found[1]


def _likely(letters: str, sure: bool, one: bool) -> tuple[str, int] | None:
    """The name that is likeliest meant; none where one word alone is rather an everyday one."""
    found = _spelling().nearest(letters, sure)
    doubtful = found and found[1] and not sure and one
    return None if found and doubtful and _mends_to_english(letters, found[0]) else found


def _sharing(words: Sequence[Word], letters: str) -> tuple[str, int] | None:
    """The name of several words that has a telling word in common with these, and is missed by one slip at most."""
    found = _spelling().nearest(letters, False) if len(words) > 1 else None
    shared = _telling().intersection(word.plain for word in words)
    return found if found and found[1] <= 1 and not shared.isdisjoint(found[0].split()) else None


def _strange(word: str) -> bool:
    """Whether the word may be a name spelt wrong, whatever stands before it."""
    alike = lookalikes()
    known = word in _english() or word in alike.first_names or word in alike.never_mended
    return len(word) >= SHORTEST and word.isalpha() and not known


def _rare(word: str) -> bool:
    """Whether the word is a real one that hardly anybody writes, so that a name spelt wrong is likelier."""
    return word not in lookalikes().never_mended and _english().get(word, RARE + 1) <= RARE


def _mends_to_english(word: str, name: str) -> bool:
    """Whether it is rather an everyday word missed by one slip ("buton"), so that it is no place without a cue."""
    near = _everyday().intersection(english().edit_distance_1(word)) - {name}
    return bool(near) and (not soft(word, name) or any(soft(word, each) for each in near))


@lru_cache
def _english() -> dict[str, int]:
    counted: dict[str, int] = english().word_frequency.dictionary
    return counted


@lru_cache
def _everyday() -> frozenset[str]:
    return frozenset(word for word, count in _english().items() if count > RARE)


@lru_cache
def _spelling() -> Spelling:
    return Spelling(name for name in gazetteer().places if _may_be_misspelt(name))


@lru_cache
def _telling() -> frozenset[str]:
    """Words that hardly stand anywhere but in a name of several words ("beaumont")."""
    words = {word for name in gazetteer().places if " " in name and _may_be_misspelt(name) for word in name.split()}
    return frozenset(word for word in words if len(word) >= TELLING and _english().get(word, 0) <= SELDOM)


def _may_be_misspelt(name: str) -> bool:
    """Not everyday words, short names of people, "the county", nor short forms of places far off ("staffs")."""
    place = gazetteer().place(name)
    short = not place.in_area and name != plain(place.name)
    alike = lookalikes()
    guarded = alike.guarded(name) and not (name in alike.people - alike.everyday and len(name) >= GUARDED_FROM)
    return not (guarded or name.startswith("the ") or (short and " " not in name))
