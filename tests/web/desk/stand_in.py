"""A local stand-in for GOV.UK Notify that speaks its protocol: signed tokens, texts, their status, its own errors."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import jwt

SERVICE, SECRET = str(uuid4()), str(uuid4())
MOST_SECONDS_OLD = 30


@dataclass
class StandIn:
    """What came in. `fails` answers the next texts with that status; `becomes` is what sent texts turn into."""

    address: str
    key: str = f"test-{SERVICE}-{SECRET}"
    template: str = field(default_factory=lambda: str(uuid4()))
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    fails: int = 0
    becomes: str = "created"

    def taken(self, told: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """POST /v2/notifications/sms."""
        if self.fails:
            return self.fails, fault(self.fails, "BadRequestError", f"{told['phone_number']} is no number")
        if told["template_id"] != self.template:
            return 400, fault(400, "BadRequestError", "Template not found")
        if list(told["personalisation"]) != ["words"]:
            return 400, fault(400, "BadRequestError", "Missing personalisation: words")
        id = str(uuid4())
        self.sent[id] = told
        content = {"body": told["personalisation"]["words"], "from_number": "LEICSCC"}
        return 201, {"id": id, "reference": None, "content": content, "uri": f"{self.address}/v2/notifications/{id}"}

    def status(self, id: str) -> tuple[int, dict[str, Any]]:
        """GET /v2/notifications/{id}."""
        if id not in self.sent:
            return 404, fault(404, "NoResultFound", "No result found")
        return 200, {"id": id, "type": "sms", "status": self.becomes, "phone_number": self.sent[id]["phone_number"]}


def fault(status: int, kind: str, message: str) -> dict[str, Any]:
    """An error as Notify tells it."""
    return {"status_code": status, "errors": [{"error": kind, "message": message}]}


def _refused(header: str) -> str:
    """Why a token is not good, "" for a good one."""
    try:
        told = jwt.decode(header.removeprefix("Bearer "), SECRET, algorithms=["HS256"])
    except jwt.InvalidTokenError as bad:
        return f"Invalid token: {bad}"
    if told["iss"] != SERVICE:
        return "Invalid token: service not found"
    return "" if abs(time.time() - told["iat"]) < MOST_SECONDS_OLD else "Error: Your system clock must be accurate"


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """The stand-in while the block runs, on a port of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802 - as the library calls it
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            known = self.path == "/v2/notifications/sms"
            self._answer(lambda: service.taken(told) if known else (404, fault(404, "NotFound", "Not found")))

        def do_GET(self) -> None:  # noqa: N802
            self._answer(lambda: service.status(self.path.rpartition("/")[2]))

        def _answer(self, made: Callable[[], tuple[int, dict[str, Any]]]) -> None:
            refused = _refused(self.headers.get("Authorization", ""))
            status, body = (403, fault(403, "AuthError", refused)) if refused else made()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: tests keep their output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = StandIn(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
