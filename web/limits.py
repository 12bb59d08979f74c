"""How many messages are too many: 30 a minute a conversation, 120 a minute an address."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

from core.settings import settings

A_CONVERSATION = RateLimitItemPerMinute(30)
AN_ADDRESS = RateLimitItemPerMinute(120)
_limiter = MovingWindowRateLimiter(MemoryStorage())


def too_fast(request: Request, token: str | None) -> bool:
    """Count one message; True when its conversation or its address has had too many in the last minute."""
    if settings().rate_limit == "off":
        return False
    address = request.client.host if request.client else "unknown"
    met = [_limiter.hit(AN_ADDRESS, "address", address)]
    if token:
        met.append(_limiter.hit(A_CONVERSATION, "conversation", token))
    return not all(met)
