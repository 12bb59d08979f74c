"""GET /open-referral/v3/: which standard this is."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from starlette.requests import Request
from starlette.responses import Response

from web.directory_api.open_referral.answer import opened, told

VERSION = "HSDS-UK-3.0"
PROFILE = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md"


@opened
def front(request: Request) -> Response:
    """Version, profile and where the description of the API is."""
    described = str(request.url_for("open_referral_description"))
    return told({"version": VERSION, "profile": PROFILE, "openapi_url": described})


@opened
def description(request: Request) -> Response:
    """The API's own description (OpenAPI 3.1)."""
    return told({**_description(), "servers": [{"url": str(request.url_for("open_referral")).rstrip("/")}]})


@lru_cache
def _description() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "description.yml").read_text("utf-8"))
    return read
