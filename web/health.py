"""Is it alive, is it ready: asked by whoever keeps it running."""

import httpx
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse

from core.records import open_session
from core.settings import settings


async def healthz(_: Request) -> JSONResponse:
    """GET /healthz: this process answers."""
    return JSONResponse({"alive": True})


async def readyz(request: Request) -> JSONResponse:
    """GET /readyz: 200 when Rasa, actions and database are up, else 503; each named."""
    parts = {
        "rasa": await request.app.state.rasa.alive(),
        "actions": await _actions(request.app.state.outward),
        "database": _database(),
    }
    return JSONResponse(parts, 200 if all(parts.values()) else 503)


async def _actions(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get(f"{settings().actions_url}/health", timeout=2)).is_success
    except httpx.HTTPError:
        return False


def _database() -> bool:
    try:
        with open_session() as session:
            session.execute(text("SELECT 1 FROM conversation LIMIT 1"))
    except SQLAlchemyError:
        return False
    return True
