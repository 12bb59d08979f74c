"""A feed on a port of its own that does what it is told: breaks, repeats itself, or says that nothing changed."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Reply = tuple[int, Any, dict[str, str]]
Answers = Callable[[str, dict[str, str], dict[str, str]], Reply]


@contextmanager
def serving(answers: Answers) -> Iterator[str]:
    """The address of a server that answers with what `answers` says to path, parameters and headers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            status, told, headers = answers(parts.path, asked, dict(self.headers))
            body = told.encode() if isinstance(told, str) else json.dumps(told).encode()
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def record(number: int, **more: Any) -> dict[str, Any]:
    """A plain service."""
    return {"id": f"00000000-0000-4000-8000-{number:012}", "name": f"Service {number}", "description": "Plain",
            "status": "active", "last_modified": "2026-01-01T00:00:00Z",
            "organization": {"id": "10000000-0000-4000-8000-000000000001", "name": "Owner", "description": "x"},
            **more}  # fmt: skip


def page(records: list[Any], number: int, pages: int) -> dict[str, Any]:
    """A page of version 3."""
    return {
        "total_items": 99,
        "total_pages": pages,
        "page_number": number,
        "size": len(records),
        "first_page": number == 1,
        "last_page": number == pages,
        "empty": not records,
        "contents": records,
    }
