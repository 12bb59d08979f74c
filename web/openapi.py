"""GET /api/openapi.json: the API's own description."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from starlette.requests import Request
from starlette.responses import Response


async def openapi(_: Request) -> Response:
    """The description as OpenAPI 3.1."""
    return Response(json.dumps(description()), media_type="application/json")


@lru_cache
def description() -> dict[str, Any]:
    """web/openapi.yml, read once."""
    told: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "openapi.yml").read_text("utf-8"))
    return told
