"""Where candidates may be: in a box round the place, or for the people of its area wherever they are."""

import math
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from core.places.place import Place
from directory.index.entry import ANYWHERE
from directory.text.topic import area_mark, district_mark

COUNTY = "Leicestershire"
RADII = (1.5, 3.0, 6.0, 12.0, 30.0)  # miles
PLENTY = 400
MILES_A_DEGREE = 69.0
COUNT = {
    "sqlite": text("""
SELECT count(*) FROM (SELECT 1 FROM search_box
WHERE south <= :north AND north >= :south AND west <= :east AND east >= :west LIMIT :most)
"""),
    "postgresql": text("""
SELECT count(*) FROM (SELECT 1 FROM search_spot
WHERE latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east LIMIT :most) near
"""),
}


@dataclass(frozen=True)
class Box:
    """A part of the map, in degrees."""

    south: float
    north: float
    west: float
    east: float


@dataclass(frozen=True)
class Reach:
    """Candidates in `box` or, without one, with any of `marks`; with neither, all there are."""

    box: Box | None = None
    marks: tuple[str, ...] = ()


def reaches(session: Session, place: Place | None) -> tuple[list[Reach], list[Reach]]:
    """Where to look first, and where to look on when there was little."""
    if place is None or (place.district is None and place.latitude is None):
        return [Reach()], []
    areas = [area_mark(name) for name in ("national", COUNTY, place.district) if name]
    if place.in_area is False:
        return [Reach(marks=(areas[0], areas[-1], ANYWHERE))], []
    marks = Reach(marks=(*areas, ANYWHERE))
    if place.latitude is None or place.longitude is None:
        return [Reach(marks=(*areas, ANYWHERE, district_mark(place.district or "")))], []
    boxes = [Reach(_box(place.latitude, place.longitude, radius)) for radius in RADII]
    first = next((at for at, reach in enumerate(boxes[:-2]) if _many(session, reach.box)), len(boxes) - 2)
    return [boxes[first], marks], boxes[first + 1 :]


def _box(latitude: float, longitude: float, radius: float) -> Box:
    north, east = radius / MILES_A_DEGREE, radius / (MILES_A_DEGREE * math.cos(math.radians(latitude)))
    return Box(latitude - north, latitude + north, longitude - east, longitude + east)


def _many(session: Session, box: Box | None) -> bool:
    query = COUNT[session.get_bind().dialect.name]
    return box is not None and session.scalar(query, {**vars(box), "most": PLENTY}) == PLENTY
