"""GET /services and /services/{id}."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core import clock
from core.records import open_session
from directory.exporting.choose import chosen
from directory.exporting.fields import Told, moment
from directory.exporting.legacy import legacy_service
from directory.exporting.listed import listed
from directory.exporting.page import legacy_page
from directory.exporting.service import full_service, service
from directory.exporting.shelf import Shelf
from directory.records import Service
from web.directory_api.open_referral.answer import opened, told
from web.directory_api.open_referral.ask import choice, truth, uuid
from web.directory_api.open_referral.lists import listing


@opened
def services(request: Request) -> Response:
    """A page of services; `full` for all their parts; `minimal` for the ids and dates of all at once."""
    asked = request.query_params
    full, minimal = truth(asked, "full"), truth(asked, "minimal")
    with open_session() as session:
        ids = chosen(session, choice(asked))
        if minimal:
            return told(_minimal(session, ids))
        return listing(asked, ids, lambda some: _read(session, some, full=full))


@opened
def one_service(request: Request) -> Response:
    """One service in full."""
    with open_session() as session:
        return told(_one(session, request.path_params["id"]))


@opened
def legacy_services(request: Request) -> Response:
    """A page of services in the older standard, in full."""
    asked = request.query_params
    with open_session() as session:
        ids = chosen(session, choice(asked))
        return listing(
            asked, ids, lambda some: [legacy_service(each) for each in _read(session, some, full=True)], legacy_page
        )


@opened
def one_legacy_service(request: Request) -> Response:
    """One service in the older standard."""
    with open_session() as session:
        return told(legacy_service(_one(session, request.path_params["id"])))


def _read(session: Session, ids: Sequence[str], *, full: bool) -> list[Told]:
    found = {each.id: each for each in session.scalars(select(Service).where(Service.id.in_(ids)))}
    shelf = Shelf(session, [found[id] for id in ids])
    return [(full_service if full else service)(shelf, each) for each in shelf.services]


def _one(session: Session, told_id: str) -> Told:
    query = select(Service).where(Service.id == uuid(told_id), listed(clock.today()))
    found = session.scalars(query).first()
    if found is None:
        raise HTTPException(404, "there is no service with this id")
    return full_service(Shelf(session, [found]), found)


def _minimal(session: Session, ids: Sequence[str]) -> list[Told]:
    dates = dict(session.execute(select(Service.id, Service.last_modified)).all())
    return [{"id": id, "modified_date": moment(dates[id])} for id in ids]
