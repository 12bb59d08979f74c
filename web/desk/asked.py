"""What an advisor asks the desk: words and filters, with personal details taken out before anything is kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from sqlalchemy.orm import Session

from conversations.calls.calls import note_place
from conversations.calls.records import Call
from conversations.redaction import mask
from core.places.find import find_place, find_places
from core.places.place import Place
from directory.organisations import organisation_names
from directory.wish import Wish
from web.directory_api.wished import wish_asked

LONGEST = 200
FULL = "postcode"


@dataclass(frozen=True)
class Asked:
    """`q` is masked; `near` is a place by its name; the rest are filters as the form names them."""

    q: str = ""
    near: str = ""
    district: str = ""
    who: str = ""
    free: str = ""
    wheelchair: str = ""
    language: str = ""
    day: str = ""
    time: str = ""

    @property
    def wish(self) -> Wish:
        """The filters as the directory knows them."""
        return wish_asked(asdict(self))

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return any(value for name, value in asdict(self).items() if name != "q")


@dataclass(frozen=True)
class Heard:
    """What was asked, its words as they were typed, and whether personal details were taken out of them."""

    asked: Asked
    typed: str
    masked: bool


def hear(session: Session, call: Call, form: Mapping[str, object]) -> Heard:
    """Read a form into the call: the place is kept to 1 km, the words masked."""
    told = {name: _plain(form.get(name)) for name in asdict(Asked())}
    typed = told["q"]
    told["q"], own = _without_postcode(told["q"])
    place = _near(told["near"], call) or own
    q = mask(told["q"], [(each.start, each.end) for each in find_places(told["q"])], organisation_names(session))
    if place:
        note_place(call, place)
    elif not told["near"]:
        call.place = {}
    asked = Asked(**told | {"q": q, "near": str(call.place.get("name", ""))})
    call.looked_for, call.wished = q, {name: value for name, value in asdict(asked).items() if name != "q"}
    return Heard(asked, typed, masked=q != told["q"])


def asked_before(call: Call | None) -> Asked:
    """What this call asked last; nothing between calls."""
    return Asked(q=call.looked_for, **call.wished) if call else Asked()


def _plain(told: object) -> str:
    return str(told or "").replace("\x00", "").strip()[:LONGEST]


def _near(told: str, call: Call) -> Place | None:
    if not told or told == call.place.get("name"):
        return None
    found = find_place(told) or find_place(f"in {told}")
    return _roughly(found) if found else None


def _without_postcode(text: str) -> tuple[str, Place | None]:
    """A full postcode in the words is the caller's own: it becomes the place, and goes from the words."""
    found = next((each for each in find_places(text) if each.kind == FULL), None)
    if found is None:
        return text, None
    return f"{text[: found.start]}{text[found.end :]}".strip(), _roughly(found)


def _roughly(place: Place) -> Place:
    """The outward part of a full postcode, as a name."""
    return replace(place, name=place.name.split()[0]) if place.kind == FULL else place
