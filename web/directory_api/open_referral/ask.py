"""What a request asks for, read from its address; what cannot be meant is a plain error."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from directory.exporting.choose import Choice
from directory.importing.clean.day import clock, day, moment

USUAL, MOST, LAST = 50, 1000, 1_000_000
YES, NO = ("true", "1", "yes"), ("false", "0", "no")
DAYS = re.compile(r"MO|TU|WE|TH|FR|SA|SU")


@dataclass(frozen=True)
class Paging:
    """Which page, and how long one is."""

    number: int
    size: int

    @property
    def span(self) -> slice:
        """The part of the whole list that the page is."""
        return slice((self.number - 1) * self.size, self.number * self.size)


def wrong(name: str) -> HTTPException:
    """The error for a value that cannot be meant."""
    return HTTPException(400, f"{name} cannot be read")


def paging(asked: QueryParams) -> Paging:
    """`page` from 1, `per_page` to 1,000 (`perPage` is what an old validator sends)."""
    size = _whole(asked, "per_page" if "per_page" in asked else "perPage", USUAL)
    return Paging(_whole(asked, "page", 1), min(size, MOST))


def truth(asked: QueryParams, name: str) -> bool:
    """A yes or no; no when it is not told."""
    told = asked.get(name, "").lower()
    if told and told not in (*YES, *NO):
        raise wrong(name)
    return told in YES


def words(asked: QueryParams) -> str:
    """The words searched for."""
    told = next((asked[name] for name in ("search", "text", "keywords") if asked.get(name)), "")
    return told[:1000].replace("\x00", "")


def identifier(asked: QueryParams, name: str) -> str:
    """An id, or empty when none is asked for."""
    return uuid(asked[name]) if asked.get(name) else ""


def uuid(told: str) -> str:
    """The id in its usual spelling. Raises HTTPException 404: what has no id is not there."""
    try:
        return str(UUID(told))
    except ValueError:
        raise HTTPException(404, "there is nothing with this id") from None


def choice(asked: QueryParams) -> Choice:
    """Which services are asked for."""
    return Choice(
        words=words(asked),
        term=identifier(asked, "taxonomy_term_id"),
        taxonomy=identifier(asked, "taxonomy_id"),
        organisation=identifier(asked, "organization_id"),
        modified_after=_moment(asked),
        ages=(_number(asked, "minimum_age"), _number(asked, "maximum_age")),
        hours=(_clock(asked, "start_time"), _clock(asked, "end_time")),
        day=_day(asked),
        postcode=asked.get("postcode", "")[:20],
        metres=_number(asked, "proximity"),
    )


def _whole(asked: QueryParams, name: str, usual: int) -> int:
    told = asked.get(name)
    if told is None:
        return usual
    if not (told.isascii() and told.isdigit() and len(told) < 8 and 1 <= int(told) <= LAST):
        raise wrong(name)
    return int(told)


def _number(asked: QueryParams, name: str) -> float | None:
    told = asked.get(name)
    if not told:
        return None
    if not re.fullmatch(r"\d{1,7}(\.\d{1,6})?", told, re.ASCII):
        raise wrong(name)
    return float(told)


def _moment(asked: QueryParams) -> datetime | None:
    # A plus in an address is a space to most programs.
    told = asked.get("modified_after", "").replace(" ", "+" if "T" in asked.get("modified_after", "") else " ")
    found = moment(told) if told else None
    if told and (found is None or day(told) is None or day(told) == date.min):
        raise wrong("modified_after")
    return found


def _clock(asked: QueryParams, name: str) -> time | None:
    told = asked.get(name)
    found = clock(told) if told else None
    if told and found is None:
        raise wrong(name)
    return found


def _day(asked: QueryParams) -> str:
    told = asked.get("day", "")[:2].upper()
    if told and not DAYS.fullmatch(told):
        raise wrong("day")
    return told
