"""The chat API keeps to its own description."""

from collections.abc import Callable

import httpx
import jsonschema
import pytest

from tests.whole.conftest import Chat
from web.openapi import description

pytestmark = pytest.mark.live
MESSAGES = [
    "hello",
    "what is a direct payment",
    "lunch club in Hinckley",
    "i want to kill myself",
    "zxzxzx",
    "",
    "bins",
]


def fits(told: object, name: str) -> None:
    schema = {"$ref": f"#/components/schemas/{name}", "components": description()["components"]}
    jsonschema.Draft202012Validator(schema).validate(told)


@pytest.mark.parametrize("text", MESSAGES)
def test_replies_keep_to_it(new_chat: Callable[[], Chat], text: str) -> None:
    fits(new_chat().say(text), "Told")


@pytest.mark.parametrize("query", ["lunch club", "", "qqqq", "stroke group LE9"])
def test_found_services_keep_to_it(client: httpx.Client, query: str) -> None:
    fits(client.get("/api/services", params={"q": query, "place": "Hinckley"}).json(), "Found")


def test_errors_keep_to_it(client: httpx.Client) -> None:
    fits(client.post("/api/chat", content=b"{").json(), "Error")
