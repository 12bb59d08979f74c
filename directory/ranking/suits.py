"""Whether a service is what is wished besides the need: the day and time, free, with a wheelchair, and so on."""

from collections.abc import Iterator
from dataclasses import dataclass

from directory.index.days import DAYS
from directory.index.listed import Listed, Opening
from directory.wish import Wish

NAMES = dict(zip(DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
NOT_TOLD, AGAINST = 0.93, 0.6


@dataclass(frozen=True)
class Suits:
    """`factor` from 1 down, `told` the wishes that are met, in plain words; `against`: one is known not to be."""

    factor: float
    told: tuple[str, ...]
    against: bool


def suits(wish: Wish, listed: Listed) -> Suits:
    """How far the service is what is wished. What its record does not say counts a little against it."""
    factor, told, against = 1.0, [], False
    for met, words in _judged(wish, listed):
        factor *= 1.0 if met else NOT_TOLD if met is None else AGAINST
        against |= met is False
        told += [words] if met and words else []
    return Suits(factor, tuple(told), against)


def _judged(wish: Wish, listed: Listed) -> Iterator[tuple[bool | None, str]]:
    """Each wish: met, not met or (None) not known, with the words for a met one."""
    if wish.days or wish.from_minute is not None:
        yield _open(wish, listed)
    if wish.free:
        yield (listed.cost == "free" if listed.cost else None), "free"
    if wish.wheelchair:
        yield ("wheelchair" in listed.traits) or None, "wheelchair access"
    if wish.online:
        yield ("online" in listed.traits) or (None if not listed.points else False), "online"
    if wish.self_referral:
        yield (listed.referral != "professional" if listed.referral else None), "you can refer yourself"
    if wish.language:
        yield (wish.language in listed.languages) or None, f"in {wish.language.capitalize()}"
    if wish.age is not None:
        yield _of_age(wish.age, listed), ""


def _open(wish: Wish, listed: Listed) -> tuple[bool | None, str]:
    if not listed.openings:
        return None, ""
    days = [each for each in listed.openings if not wish.days or each[0] in wish.days]
    fitting = [each for each in days if _at(wish, each)]
    if not fitting:
        return False, ""
    named = sorted({each[0] for each in fitting}, key=DAYS.index)
    return True, "open " + (NAMES[named[0]] if len(named) == 1 else "then" if wish.days else "at that time")


def _at(wish: Wish, opening: Opening) -> bool:
    """Whether it is open at the wished time of day; yes where its hours are not known."""
    _, opens, closes = opening
    if wish.from_minute is None or wish.to_minute is None or opens is None or closes is None:
        return True
    return opens < wish.to_minute and closes > wish.from_minute


def _of_age(age: int, listed: Listed) -> bool | None:
    least, most = listed.ages
    if least is None and most is None:
        return None
    return (least is None or age >= least) and (most is None or age <= most)
