"""GET /service_at_locations and /service_at_locations/{id}."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core import clock
from core.records import open_session
from directory.exporting.choose import chosen
from directory.exporting.fields import Told
from directory.exporting.listed import listed
from directory.exporting.place import at, full_location, location
from directory.exporting.service import full_service, service
from directory.exporting.shelf import Shelf
from directory.records import Service, ServiceAtLocation
from web.directory_api.open_referral.answer import opened, told
from web.directory_api.open_referral.ask import choice, truth, uuid
from web.directory_api.open_referral.lists import listing

AT_ONCE = 5000


@opened
def places(request: Request) -> Response:
    """A page of services at their places."""
    asked = request.query_params
    full = truth(asked, "full")
    with open_session() as session:
        ids = _ids(session, chosen(session, choice(asked)))
        return listing(asked, ids, lambda some: _read(session, some, full=full))


@opened
def one_place(request: Request) -> Response:
    """One service at one place, in full."""
    query = select(ServiceAtLocation.id).join(Service, Service.id == ServiceAtLocation.service_id)
    with open_session() as session:
        wanted = ServiceAtLocation.id == uuid(request.path_params["id"])
        found = session.scalars(query.where(wanted, listed(clock.today()))).first()
        if found is None:
            raise HTTPException(404, "there is no service at a location with this id")
        return told(_read(session, [found], full=True)[0])


def _ids(session: Session, services: Sequence[str]) -> list[str]:
    """The places of these services, in the order of the services and then of the places' ids."""
    order = {id: at for at, id in enumerate(services)}
    rows = session.execute(select(ServiceAtLocation.service_id, ServiceAtLocation.id)).all()
    return [id for _, id in sorted((order[service], id) for service, id in rows if service in order)]


def _read(session: Session, ids: Sequence[str], *, full: bool) -> list[Told]:
    found = {each.id: each for each in session.scalars(select(ServiceAtLocation).where(ServiceAtLocation.id.in_(ids)))}
    wanted = select(Service).where(Service.id.in_({each.service_id for each in found.values()})).order_by(Service.id)
    shelf = Shelf(session, session.scalars(wanted).all())
    services = {each.id: each for each in shelf.services}
    made: list[Told] = []
    for id in ids:
        each = found[id]
        where = shelf.locations[each.location_id][0]
        what = services[each.service_id]
        made.append(
            at(each, full_location(shelf, where) if full else location(where))
            | {"service": full_service(shelf, what) if full else service(shelf, what)}
        )
    return made
