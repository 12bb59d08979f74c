"""`signpost search`: look in the directory from the command line."""

import typer
from rich.console import Console

from core.places.find import find_place
from core.records import open_session
from directory.found import FoundService
from directory.index.days import DAYS
from directory.search import search as find
from directory.wish import Wish

console = Console(highlight=False)


def search(
    words: str,
    near: str = typer.Option("", help="A place: a settlement, a postcode or a district."),
    free: bool = typer.Option(False, help="Leave out what is known to cost something."),
    day: str = typer.Option("", help="MO to SU: leave out what is known to be closed then."),
) -> None:
    """Find services: signpost search "coffee morning" --near Enderby. Exit code 1 when nothing fits."""
    days = frozenset(day.upper().replace(",", " ").split())
    if not days <= frozenset(DAYS):
        raise typer.BadParameter(f'"{day}" is no day: MO, TU, WE, TH, FR, SA or SU', param_hint="--day")
    place = find_place(near) if near else None
    if near and place is None:
        console.print(f'We do not know the place "{near}". Try a town, a village or a postcode.')
        raise typer.Exit(2)
    with open_session() as session:
        results = find(session, words, place=place, only=Wish(days=days, free=free))
    if results.unmet:
        console.print("Nothing in the directory fits. Try other words.")
        raise typer.Exit(1)
    where = f" near {results.place.name}" if results.place else ""
    console.print(
        f"{results.total} found{where}." + (" None fits exactly; these are the nearest." if results.weaker else "")
    )
    for count, service in enumerate(results.services, start=1):
        console.print("\n".join(_lines(count, service)), markup=False)


def _lines(count: int, service: FoundService) -> list[str]:
    told = (
        service.summary,
        " · ".join(part for part in (service.phone, service.email, service.website) if part) or "No contact known",
        service.address,
        service.open,
        service.cost,
        service.why,
        service.warning,
    )
    return [f"\n{count}. {service.name} ({service.organisation})", *(f"   {line}" for line in told if line)]
