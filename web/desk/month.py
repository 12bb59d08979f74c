"""GET /desk/calls.csv?month=2026-11: how a month's calls were coded, for scrutiny."""

from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from conversations.calls.measures import codes_of_month
from core import clock
from core.records import open_session


async def month(request: Request) -> Response:
    """This month when none is named; 400 for one that there is not."""
    named = request.query_params.get("month") or f"{clock.today():%Y-%m}"
    try:
        first = date.fromisoformat(f"{named}-01")
    except ValueError:
        raise HTTPException(400) from None
    with open_session() as session:
        told = codes_of_month(session, first)
    headers = {"Content-Disposition": f'attachment; filename="calls-{named}.csv"'}
    return Response(told, media_type="text/csv", headers=headers)
