"""The measures as a page, each as a picture, each as a file."""

import csv
import io
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from conversations.measures.period import Period, last_weeks
from conversations.measures.turns import tried_out
from core.invented import is_invented
from core.records import open_session
from web.manage.measures.chart import Cell, Chart
from web.manage.measures.charts import CHARTS
from web.manage.measures.weeks import CHOICES, chosen_weeks
from web.pages import page


async def measures(request: Request) -> Response:
    """GET /manage/measures: all of them, for the `weeks` last weeks."""
    period = _period(request)
    told = {"title": "Measures", "weeks": period.weeks, "choices": CHOICES}
    # Beside the loop in which residents wait for their replies.
    return page(request, "manage/measures.html", told | await run_in_threadpool(_all, period))


async def picture(request: Request) -> Response:
    """GET /manage/measures/{chart}.svg."""
    # Only who asks for a picture pays the 35 MB of the library that draws.
    from web.manage.measures.draw import drawn

    chart = await _chart(request)
    return Response(await run_in_threadpool(drawn, chart.picture), media_type="image/svg+xml")


async def table(request: Request) -> Response:
    """GET /manage/measures/{chart}.csv."""
    chart = await _chart(request)
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(chart.columns)
    lines.writerows([_safe(cell) for cell in row] for row in chart.rows)
    named = f"{request.path_params['chart']}-{_period(request).weeks}-weeks.csv"
    headers = {"Content-Disposition": f'attachment; filename="{named}"'}
    return Response(written.getvalue(), media_type="text/csv", headers=headers)


def _all(period: Period) -> dict[str, Any]:
    with open_session() as session:
        chats, turns = tried_out(session, period)
        charts = {name: chart(session, period) for name, chart in CHARTS.items()}
        return {"charts": charts, "test_chats": chats, "test_turns": turns, "invented": is_invented(session)}


async def _chart(request: Request) -> Chart:
    """Raises HTTPException (404) for one that there is not."""
    name = request.path_params["chart"]
    if name not in CHARTS:
        raise HTTPException(404)
    return await run_in_threadpool(_one, name, _period(request))


def _one(name: str, period: Period) -> Chart:
    with open_session() as session:
        return CHARTS[name](session, period)


def _period(request: Request) -> Period:
    return last_weeks(chosen_weeks(request.query_params.get("weeks", "")))


def _safe(cell: Cell) -> Cell:
    """A spreadsheet would take words that begin with a sign for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
