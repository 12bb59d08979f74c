"""GET /api/services: the directory's search without the conversation."""

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse

from core.places.asked import where_asked
from core.records import open_session
from directory.search import search
from web.directory_api.card import card
from web.directory_api.wished import wish_asked
from web.metrics import SEARCHES

MOST, LONGEST = 50, 1000


async def api_services(request: Request) -> JSONResponse:
    """?q=…&place=…&per_page=10&page=1 and wishes: day=MO, free=yes, wheelchair=yes and so on (wished.py).

    Numbers that are none fall back to the first page of ten, wishes that are none to no wish.
    """
    asked = request.query_params
    query, near = (_text(asked, name) for name in ("q", "place"))
    if near and where_asked(f"near {near}").place:
        # As part of the question, for it may say more than a name: "between Hinckley and Barwell".
        query = f"{query} near {near}"
    with open_session() as session:
        found = search(
            session,
            query,
            page=_number(asked.get("page"), 1, 10_000),
            per_page=_number(asked.get("per_page"), 10, MOST),
            only=wish_asked(asked),
            count=True,
        )
    SEARCHES.labels("unmet" if found.unmet else "weaker" if found.weaker else "found").inc()
    where = found.place
    return JSONResponse(
        {
            "services": [card(each) for each in found.services],
            "total": found.total,
            "weaker": found.weaker,
            "unmet": found.unmet,
            "place": {"name": where.name, "district": where.district, "in_area": where.in_area} if where else None,
            "place_fault": found.place_fault or ("unknown" if near and where is None else ""),
            "other_places": [{"name": each.name, "district": each.district} for each in found.others],
        }
    )


def _text(asked: QueryParams, name: str) -> str:
    return asked.get(name, "")[:LONGEST].replace("\x00", "").strip()


def _number(told: str | None, usual: int, most: int) -> int:
    return min(max(int(told), 1), most) if told and told.isascii() and told.isdigit() and len(told) < 9 else usual
