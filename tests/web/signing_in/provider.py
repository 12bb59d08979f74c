"""An OpenID Connect provider as a process of its own: `python -m tests.web.signing_in.provider PORT`.

The provider does not check PKCE, so what stands before it does: tokens are only for who sent a challenge before.
"""

import hashlib
import os
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs

import uvicorn
from oidc_provider_mock import app
from oidc_provider_mock._storage import User

PEOPLE = {
    "ada": {"preferred_username": "ada.advisor@example.org", "groups": ["csc-advisors", "everybody"]},
    "mo": {"preferred_username": "mo@example.org", "groups": "ac-managers"},
    "stranger": {"preferred_username": "stranger@example.org", "groups": ["highways"]},
}


class ChecksPkce:
    """Remembers the challenges that come, and lets no token be fetched without the verifier of one of them."""

    def __init__(self, provider: Callable[..., Iterable[bytes]]) -> None:
        self.provider = provider
        self.challenges: set[str] = set()

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        asked = parse_qs(environ.get("QUERY_STRING", ""))
        if asked.get("code_challenge_method") == ["S256"]:
            self.challenges |= set(asked.get("code_challenge", []))
        if environ["PATH_INFO"] == "/oauth2/token":
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = BytesIO(body)
            verifier = parse_qs(body.decode()).get("code_verifier", [""])[0]
            challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
            if challenge not in self.challenges:
                start("400 Bad Request", [("Content-Type", "application/json")])
                return [b'{"error": "invalid_grant"}']
        return self.provider(environ, start)


if __name__ == "__main__":
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    people = [User(sub=sub, claims=claims) for sub, claims in PEOPLE.items()]
    checked = ChecksPkce(app(require_nonce=True, user_claims=people))
    uvicorn.run(checked, interface="wsgi", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
