"""How many are too many: 30 messages a minute a conversation, 120 an address; 20 reports an hour an address."""

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

from core.settings import settings

A_CONVERSATION = RateLimitItemPerMinute(30)
AN_ADDRESS = RateLimitItemPerMinute(120)
REPORTS = RateLimitItemPerHour(20)
_limiter = MovingWindowRateLimiter(MemoryStorage())


def too_fast(request: Request, token: str | None) -> bool:
    """Count one message; True when its conversation or its address has had too many in the last minute."""
    if settings().rate_limit == "off":
        return False
    met = [_limiter.hit(AN_ADDRESS, "address", _address(request))]
    if token:
        met.append(_limiter.hit(A_CONVERSATION, "conversation", token))
    return not all(met)


def too_many_reports(request: Request) -> bool:
    """Count one report of a wrong entry; True when its address has made too many in the last hour."""
    return settings().rate_limit != "off" and not _limiter.hit(REPORTS, "reports", _address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"
