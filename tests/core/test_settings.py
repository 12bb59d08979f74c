"""Every setting is explained where people look for it."""

from core.settings import PROJECT, Settings


def test_every_setting_stands_in_the_example() -> None:
    example = (PROJECT / ".env.example").read_text("utf-8")
    for name in Settings.model_fields:
        assert f"SIGNPOST_{name.upper()}=" in example


def test_no_secret_has_a_working_default() -> None:
    assert Settings.model_fields["secret"].default == ""
