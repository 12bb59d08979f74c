"""What is counted, for the people who run Signpost. No text and no person in it."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

REGISTRY = CollectorRegistry()
TURNS = Counter("signpost_turns", "Turns by band", ["band"], registry=REGISTRY)
ALARMS = Counter(
    "signpost_alarms", "Alarms of the safety watch by class and level", ["topic", "level"], registry=REGISTRY
)
SEARCHES = Counter("signpost_searches", "Searches of the open directory by outcome", ["outcome"], registry=REGISTRY)
SECONDS = Histogram(
    "signpost_turn_seconds", "Seconds a turn took", registry=REGISTRY,
    buckets=(0.01, 0.02, 0.04, 0.06, 0.08, 0.12, 0.2, 0.5, 1, 2, 5),
)  # fmt: skip


async def metrics(_: Request) -> Response:
    """GET /metrics in Prometheus text."""
    return Response(generate_latest(REGISTRY), media_type="text/plain; version=0.0.4; charset=utf-8")
