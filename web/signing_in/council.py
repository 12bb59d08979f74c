"""Signing in with the council's own account, by OpenID Connect: there, and back with who the person is."""

from functools import lru_cache
from typing import Any

import structlog
from authlib.integrations.starlette_client import OAuth, OAuthError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from core.accounts.council import council_account, roles_given
from core.records import open_session
from core.settings import settings
from web.pages import page
from web.signing_in.enter import enter
from web.signing_in.onward import local_path

log = structlog.get_logger()
BACK = "/sign-in/council/back"


async def to_council(request: Request) -> Response:
    """GET /sign-in/council: off to the council's sign-in page."""
    provider = _provider()
    request.session["next"] = local_path(request.query_params.get("next"))
    try:
        return await provider.authorize_redirect(request, settings().address.rstrip("/") + BACK)
    except Exception as fault:  # whatever a server of somebody else's can get wrong
        return _failed(request, fault, 502)


async def back_from_council(request: Request) -> Response:
    """GET /sign-in/council/back: who the person is, and what their groups let them do here."""
    provider = _provider()
    try:
        # By our own setting, not by what the server says of itself.
        token = await provider.authorize_access_token(
            request, claims_options={"iss": {"values": [settings().oidc_issuer]}}
        )
        who = token["userinfo"]
    except OAuthError as fault:
        return _failed(request, fault, 400)
    except Exception as fault:  # as above
        return _failed(request, fault, 502)
    wanted = request.session.pop("next", "")
    with open_session() as session:
        roles = roles_given(settings().oidc_roles, _groups(who))
        name = str(who.get("preferred_username") or who.get("name") or "")
        account = council_account(session, f"{who['iss']} {who['sub']}", name, roles)
    if account is None:
        return page(request, "council_unknown.html", {"title": "Your council account does not open these pages"}, 403)
    return enter(request, account, wanted, way="council")


def _groups(who: dict[str, Any]) -> list[str]:
    """The person's groups; some servers write a single one without a list."""
    told = who.get(settings().oidc_groups) or []
    return [told] if isinstance(told, str) else [str(group) for group in told]


def _failed(request: Request, fault: Exception, status: int) -> Response:
    log.warning("the council's sign-in failed", fault=type(fault).__name__, code=getattr(fault, "error", ""))
    return page(request, "council_failed.html", {"title": "Signing in with the council account did not work"}, status)


def _provider() -> Any:
    """The council's sign-in. Raises HTTPException (404) when there is none."""
    if not settings().oidc_issuer:
        raise HTTPException(404)
    return _registered(settings().oidc_issuer, settings().oidc_client_id, settings().oidc_client_secret)


@lru_cache
def _registered(issuer: str, client_id: str, client_secret: str) -> Any:
    return OAuth().register(
        "council", client_id=client_id, client_secret=client_secret,
        server_metadata_url=f"{issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": "openid profile", "code_challenge_method": "S256", "timeout": 10},
    )  # fmt: skip
