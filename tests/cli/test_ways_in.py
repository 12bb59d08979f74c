"""Settings of signing in that cannot work are said before anything starts."""

import pytest

from cli.ways_in import ways_in_problems
from core.settings import Settings

COUNCIL = {
    "oidc_issuer": "https://login.example.org", "oidc_client_id": "a", "oidc_client_secret": "b",
    "oidc_roles": "csc=advisor", "address": "https://care.example.org",
}  # fmt: skip
MAIL = {"smtp_host": "mail.example.org", "smtp_from": "care@example.org", "address": "https://care.example.org"}


@pytest.mark.parametrize("told", [{}, COUNCIL, MAIL, COUNCIL | MAIL | {"production": True}, {"production": True}])
def test_what_can_work_is_left_alone(told: dict[str, object]) -> None:
    assert ways_in_problems(Settings(_env_file=None, **told)) == []


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (MAIL | {"smtp_from": ""}, "SIGNPOST_SMTP_FROM"),
        (COUNCIL | {"oidc_client_secret": ""}, "_CLIENT_SECRET"),
        (COUNCIL | {"oidc_roles": ""}, "_ROLES"),
        (COUNCIL | {"oidc_roles": "csc=king"}, "king"),
        (COUNCIL | {"production": True, "oidc_issuer": "http://login.example.org"}, "https"),
        (MAIL | {"production": True, "address": "http://care.example.org"}, "https"),
    ],
)
def test_what_cannot_work_is_named(told: dict[str, object], said: str) -> None:
    (problem,) = ways_in_problems(Settings(_env_file=None, **told))
    assert said in problem
