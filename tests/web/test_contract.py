"""The chat API keeps to its own description, which is valid OpenAPI."""

from collections.abc import Callable

import jsonschema
import pytest
from openapi_spec_validator import validate

from tests.whole.conftest import Chat
from web.openapi import description

MESSAGES = [
    "hello",
    "what is a direct payment",
    "lunch club in Hinckley",
    "i want to kill myself",
    "zxzxzx",
    "",
    "bins",
]


def test_the_description_is_valid() -> None:
    validate(description())


@pytest.mark.live
@pytest.mark.parametrize("text", MESSAGES)
def test_replies_keep_to_it(new_chat: Callable[[], Chat], text: str) -> None:
    schemas = description()["components"]
    schema = {"$ref": "#/components/schemas/Told", "components": schemas}
    jsonschema.Draft202012Validator(schema).validate(new_chat().say(text))
