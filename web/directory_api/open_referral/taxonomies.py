"""GET /taxonomies, /taxonomy_terms and their single ones."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core.records import open_session
from directory.exporting.fields import Told
from directory.exporting.legacy import legacy_term
from directory.exporting.page import legacy_page, page
from directory.exporting.terms import taxonomy, taxonomy_id, term
from directory.records import Taxonomy, TaxonomyTerm
from web.directory_api.open_referral.answer import opened, told
from web.directory_api.open_referral.ask import identifier, truth, uuid, words
from web.directory_api.open_referral.lists import Frame, listing


@opened
def taxonomies(request: Request) -> Response:
    """A page of the schemes of terms."""
    with open_session() as session:
        found = session.scalars(select(Taxonomy).order_by(Taxonomy.id)).all()
        return _listing(request, found, taxonomy)


@opened
def one_taxonomy(request: Request) -> Response:
    """A scheme of terms, with its terms."""
    with open_session() as session:
        found = session.get(Taxonomy, uuid(request.path_params["id"]))
        if found is None:
            raise HTTPException(404, "there is no taxonomy with this id")
        terms = session.scalars(
            select(TaxonomyTerm).where(TaxonomyTerm.taxonomy == found.name).order_by(TaxonomyTerm.id)
        )
        return told(taxonomy(found) | {"taxonomy_terms": [term(each) for each in terms]})


@opened
def terms(request: Request) -> Response:
    """A page of terms; `top_only` for those that have no parent."""
    return _terms(request, term, page)


@opened
def legacy_terms(request: Request) -> Response:
    """A page of terms as the older standard's taxonomies."""
    return _terms(request, lambda each: legacy_term(term(each)), legacy_page)


@opened
def one_term(request: Request) -> Response:
    """One term."""
    with open_session() as session:
        found = session.get(TaxonomyTerm, uuid(request.path_params["id"]))
        if found is None:
            raise HTTPException(404, "there is no term with this id")
        return told(term(found))


def _terms(request: Request, tell: Callable[[TaxonomyTerm], Told], frame: Frame) -> Response:
    asked = request.query_params
    scheme, parent, top = identifier(asked, "taxonomy_id"), identifier(asked, "parent_id"), truth(asked, "top_only")
    with open_session() as session:
        found = [
            each
            for each in session.scalars(select(TaxonomyTerm).order_by(TaxonomyTerm.id))
            if (not scheme or taxonomy_id(each.taxonomy) == scheme)
            and (not parent or each.parent_id == parent)
            and not (top and each.parent_id)
        ]
        return _listing(request, found, tell, frame)


def _listing(request: Request, found: Sequence[Any], tell: Callable[[Any], Told], frame: Frame = page) -> Response:
    wanted = words(request.query_params).lower()
    kept = {each.id: each for each in found if wanted in each.name.lower()}
    return listing(request.query_params, list(kept), lambda some: [tell(kept[id]) for id in some], frame)
