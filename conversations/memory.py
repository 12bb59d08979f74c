"""What a chat remembers between messages: place, who it is about, topic, services shown."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from answers.spoken import About
from core.places.place import Place

POINT_DECIMALS = 2  # about one kilometre


@dataclass(frozen=True)
class Memory:
    """`sought` is what was last looked for in the directory, masked; `shown` are the ids of the services last shown;
    `misses` counts the lost turns in a row, `turns` all of them."""

    place: Place | None = None
    about: About = "self"
    topic: str | None = None
    sought: str = ""
    shown: tuple[str, ...] = ()
    misses: int = 0
    turns: int = 0

    def as_json(self) -> dict[str, Any]:
        """For the database and the inner contract."""
        return asdict(self) | {"place": place_as_json(self.place), "shown": list(self.shown)}

    @staticmethod
    def of(told: dict[str, Any]) -> "Memory":
        """What `as_json` wrote."""
        place = Place(**told["place"]) if told.get("place") else None
        return Memory(
            place, told["about"], told["topic"], told["sought"], tuple(told["shown"]), told["misses"], told["turns"]
        )


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
