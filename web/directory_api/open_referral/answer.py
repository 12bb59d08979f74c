"""Answers of the open API: JSON that any page on the web may read."""

import json
from collections.abc import Awaitable, Callable, Iterable
from functools import wraps
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

OPEN = {"Access-Control-Allow-Origin": "*"}
Answer = Callable[[Request], Response]


def told(content: Any, status: int = 200) -> Response:
    """A JSON answer."""
    return JSONResponse(content, status, OPEN)


def lines(contents: Iterable[Any]) -> Response:
    """An object a line."""
    return Response("".join(f"{json.dumps(each)}\n" for each in contents), 200, OPEN, "application/x-ndjson")


def opened(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads the database apart from the event loop, and whose errors are open answers too."""

    @wraps(answer)
    async def endpoint(request: Request) -> Response:
        try:
            return await run_in_threadpool(answer, request)
        except HTTPException as fault:
            return told({"error": {"code": str(fault.status_code), "message": fault.detail}}, fault.status_code)

    return endpoint
