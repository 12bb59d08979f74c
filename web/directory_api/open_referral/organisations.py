"""GET /organizations and /organizations/{id}."""

from collections.abc import Sequence

from sqlalchemy import Exists, select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core import clock
from core.records import open_session
from directory.exporting.fields import Told
from directory.exporting.listed import listed
from directory.exporting.organisation import full_organisation, organisation
from directory.exporting.service import full_service
from directory.exporting.shelf import Shelf
from directory.records import Organisation, Service
from web.directory_api.open_referral.answer import opened, told
from web.directory_api.open_referral.ask import truth, uuid, words
from web.directory_api.open_referral.lists import listing


@opened
def organisations(request: Request) -> Response:
    """A page of the organisations that run a listed service; `full` for all their parts."""
    asked = request.query_params
    full, full_services = truth(asked, "full"), truth(asked, "full_service")
    query = select(Organisation.id).where(_runs()).order_by(Organisation.id)
    if told_words := words(asked):
        query = query.where(Organisation.name.icontains(told_words, autoescape=True))
    with open_session() as session:
        ids = session.scalars(query).all()
        return listing(
            asked, ids, lambda some: _read(session, some, full=full or full_services, full_services=full_services)
        )


@opened
def one_organisation(request: Request) -> Response:
    """One organisation in full, with its services by id, or in full too when `full_service` is asked for."""
    full_services, id = truth(request.query_params, "full_service"), uuid(request.path_params["id"])
    with open_session() as session:
        if session.scalars(select(Organisation.id).where(Organisation.id == id, _runs())).first() is None:
            raise HTTPException(404, "there is no organisation with this id")
        return told(_read(session, [id], full=True, full_services=full_services)[0])


def _runs() -> Exists:
    return select(Service.id).where(Service.organisation_id == Organisation.id, listed(clock.today())).exists()


def _read(session: Session, ids: Sequence[str], *, full: bool, full_services: bool) -> list[Told]:
    query = select(Service).where(Service.organisation_id.in_(ids), listed(clock.today())).order_by(Service.id)
    shelf = Shelf(session, session.scalars(query).all())
    return [_told(shelf, id, full=full, full_services=full_services) for id in ids]


def _told(shelf: Shelf, id: str, *, full: bool, full_services: bool) -> Told:
    owner = shelf.organisations[id][0]
    if not full:
        return organisation(owner)
    own = [each for each in shelf.services if each.organisation_id == id]
    services = [
        full_service(shelf, each) if full_services else {"id": each.id, "name": each.name, "status": each.status}
        for each in own
    ]
    return full_organisation(shelf, owner) | {"services": services}
