"""How far it is from one point to another."""

import math

EARTH_MILES = 3958.8


def miles(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Miles between two points in degrees, as the crow flies (haversine)."""
    south, north = math.radians(lat1), math.radians(lat2)
    east = math.radians(lon2 - lon1)
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(east / 2) ** 2
    return 2 * EARTH_MILES * math.asin(min(1.0, math.sqrt(half)))
