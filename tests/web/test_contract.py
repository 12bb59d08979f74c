"""The API's description of itself."""

from openapi_spec_validator import validate

from web.openapi import description


def test_the_description_is_valid() -> None:
    validate(description())
