"""How often somebody may try: by account and by where they come from, each for a time."""

from datetime import timedelta

from starlette.requests import Request

from core.accounts.tries import Limit

QUARTER_HOUR = timedelta(minutes=15)
WRONG_FOR_A_NAME = Limit("wrong password", 5, QUARTER_HOUR)
# An office shares one address, so this is wider: it stops going through many names.
WRONG_FROM_A_PLACE = Limit("wrong password from", 30, QUARTER_HOUR)
LINKS_TO_A_MAILBOX = Limit("link", 3, QUARTER_HOUR)
LINKS_FROM_A_PLACE = Limit("link from", 20, QUARTER_HOUR)


def place_of(request: Request) -> str:
    """The network address that a request comes from."""
    return request.client.host if request.client else "unknown"
