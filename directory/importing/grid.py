"""From the British National Grid to latitude and longitude.

After Ordnance Survey, "A guide to coordinate systems in Great Britain": the inverse of the transverse Mercator
projection on the Airy ellipsoid (annex C), then a Helmert shift to WGS84 (section 6.6), good to about 5 metres.
"""

import math

AIRY, WGS84 = (6377563.396, 6356256.909), (6378137.0, 6356752.3142)
SCALE, EAST, NORTH = 0.9996012717, 400000.0, -100000.0
LATITUDE, LONGITUDE = math.radians(49), math.radians(-2)
SHIFT = (446.448, -125.157, 542.060)  # metres
TURN = tuple(math.radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
STRETCH = 1 - 20.4894e-6


def to_degrees(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude (WGS84) of a point on the National Grid, in metres."""
    return _shifted(*_unprojected(easting, northing))


def _arc(latitude: float) -> float:
    """The length of the meridian from the true origin to a latitude."""
    a, b = AIRY
    n = (a - b) / (a + b)
    less, more = latitude - LATITUDE, latitude + LATITUDE
    return (b * SCALE) * (
        (1 + n + 1.25 * n**2 + 1.25 * n**3) * less
        - (3 * n + 3 * n**2 + 2.625 * n**3) * math.sin(less) * math.cos(more)
        + (1.875 * n**2 + 1.875 * n**3) * math.sin(2 * less) * math.cos(2 * more)
        - (35 / 24) * n**3 * math.sin(3 * less) * math.cos(3 * more)
    )


def _unprojected(easting: float, northing: float) -> tuple[float, float]:
    a, b = AIRY
    foot = (northing - NORTH) / (a * SCALE) + LATITUDE
    while abs(left := northing - NORTH - _arc(foot)) >= 1e-5:
        foot += left / (a * SCALE)
    e2, sine, tangent = 1 - (b / a) ** 2, math.sin(foot), math.tan(foot)
    across = a * SCALE / math.sqrt(1 - e2 * sine**2)
    along = a * SCALE * (1 - e2) / (1 - e2 * sine**2) ** 1.5
    twist, d, secant = across / along - 1, easting - EAST, 1 / math.cos(foot)
    t2, t4 = tangent**2, tangent**4
    latitude = (
        foot
        - tangent / (2 * along * across) * d**2
        + tangent / (24 * along * across**3) * (5 + 3 * t2 + twist - 9 * t2 * twist) * d**4
        - tangent / (720 * along * across**5) * (61 + 90 * t2 + 45 * t4) * d**6
    )
    longitude = (
        LONGITUDE
        + secant / across * d
        - secant / (6 * across**3) * (across / along + 2 * t2) * d**3
        + secant / (120 * across**5) * (5 + 28 * t2 + 24 * t4) * d**5
    )
    return latitude, longitude


def _shifted(latitude: float, longitude: float) -> tuple[float, float]:
    x, y, z = _cartesian(latitude, longitude)
    rx, ry, rz = TURN
    x, y, z = (
        SHIFT[0] + x * STRETCH - rz * y + ry * z,
        SHIFT[1] + rz * x + y * STRETCH - rx * z,
        SHIFT[2] - ry * x + rx * y + z * STRETCH,
    )
    a, b = WGS84
    e2, flat = 1 - (b / a) ** 2, math.hypot(x, y)
    found = math.atan2(z, flat * (1 - e2))
    for _ in range(5):
        found = math.atan2(z + e2 * a / math.sqrt(1 - e2 * math.sin(found) ** 2) * math.sin(found), flat)
    return math.degrees(found), math.degrees(math.atan2(y, x))


def _cartesian(latitude: float, longitude: float) -> tuple[float, float, float]:
    a, b = AIRY
    e2 = 1 - (b / a) ** 2
    radius = a / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    flat = radius * math.cos(latitude)
    return flat * math.cos(longitude), flat * math.sin(longitude), radius * (1 - e2) * math.sin(latitude)
