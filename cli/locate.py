"""`signpost locate`: the place in a message, for scripts."""

import json

import typer

from core.places.find import find_place

IN_AREA = {True: "yes", False: "no", None: "unknown"}


def locate(text: str) -> None:
    """Print the place in TEXT as one line of JSON; nulls when there is none."""
    place = find_place(text)
    told = {
        "name": place.name if place else None,
        "district": place.district if place else None,
        "in_area": IN_AREA[place.in_area if place else None],
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
    }
    typer.echo(json.dumps(told, ensure_ascii=False))
