"""What a chat remembers between messages: place, who it is about, topic, services shown, the journey under way."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from answers.spoken import About
from core.places.place import Place

POINT_DECIMALS = 2  # about one kilometre


@dataclass(frozen=True)
class Memory:
    """`asked` is what was typed last, masked, when a short answer met it. `sought` is what was last
    looked for in the directory, masked; `shown` are the ids of the services last shown; `told` what was told of the
    topic in full ("more"), or of those services ("services"). `misses` counts the turns in a row that did not help,
    `turns` all of them. `about_said` tells that the person said whom it is about, `relation` is what that person is
    to them ("mum"). `journey` is one not yet ended, `step` its open question (None when it was stopped), `paused`
    after a cry for help. `easy` asks for easier words."""

    place: Place | None = None
    about: About = "self"
    about_said: bool = False
    relation: str = ""
    topic: str | None = None
    asked: str = ""
    sought: str = ""
    shown: tuple[str, ...] = ()
    told: str = ""
    misses: int = 0
    turns: int = 0
    journey: str | None = None
    step: str | None = None
    paused: bool = False
    easy: bool = False

    def as_json(self) -> dict[str, Any]:
        """For the database and the inner contract."""
        return asdict(self) | {"place": place_as_json(self.place), "shown": list(self.shown)}

    @staticmethod
    def of(told: dict[str, Any]) -> "Memory":
        """What `as_json` wrote; of a chat from before an upgrade, what is still remembered."""
        place = Place(**told["place"]) if told.get("place") else None
        known = {field.name: told[field.name] for field in fields(Memory) if field.name in told}
        return Memory(**(known | {"place": place, "shown": tuple(told["shown"])}))


def coarse(place: Place) -> Place:
    """The place as it may be remembered: of a postcode the outward part alone, of a point about a kilometre."""
    name = place.name.split()[0] if place.kind in ("postcode", "sector") else place.name
    latitude, longitude = _rounded(place.latitude), _rounded(place.longitude)
    return replace(place, name=name, latitude=latitude, longitude=longitude, matched="", start=0, end=0, others=())


def place_as_json(place: Place | None) -> dict[str, Any] | None:
    """A place without what was typed, its point rounded, so that nobody's home can be read from it."""
    if place is None:
        return None
    return asdict(coarse(place)) | {"others": ()}


def _rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, POINT_DECIMALS)
