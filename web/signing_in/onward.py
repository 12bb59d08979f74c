"""Where a person goes after signing in: where they wanted to go, or the first page of their role."""

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.routing import Route

from core.accounts.account import Account
from core.accounts.role import Role

# The first page of each part, and what it is called.
DOORS = {"/desk": "The desk, for calls", "/panel": "The Engagement Panel's pages", "/manage": "The managers' pages"}
FIRST = {Role.ADVISOR: "/desk", Role.MEMBER: "/panel", Role.SUPPORTER: "/panel", Role.FACILITATOR: "/panel"}


def onward(request: Request, account: Account, wanted: object) -> str:
    """A path of ours. `wanted` is what a form or an address asked for, and is taken only when it is one."""
    open_to = doors(request, account)
    first = next((page for role, page in FIRST.items() if role in account.roles), "/manage")
    return local_path(wanted) or (first if first in open_to else "/account")


def doors(request: Request, account: Account, among: Mapping[str, str] = DOORS) -> dict[str, str]:
    """Those of the pages `among` (address and name) that the account may open."""
    routes = [each for each in request.app.routes if isinstance(each, Route) and each.path in among]
    mine = {each.path for each in routes if account.is_any_of(*getattr(each.endpoint, "roles", ()))}
    return {path: name for path, name in among.items() if path in mine}


def local_path(wanted: object) -> str:
    """`wanted` when it is a path on this site, "" when it leads anywhere else."""
    if not isinstance(wanted, str) or not wanted.startswith("/") or not wanted.isascii() or not wanted.isprintable():
        return ""
    # Browsers read "//" and "/\" as the start of another site's name.
    parts = urlsplit(wanted)
    return "" if wanted[1:2] in ("/", "\\") or parts.scheme or parts.netloc else wanted


def with_next(address: str, wanted: str) -> str:
    """`address`, with where to go on to when that is known."""
    return f"{address}?{urlencode({'next': wanted})}" if wanted else address
