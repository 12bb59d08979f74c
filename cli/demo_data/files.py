"""Reads what was invented by hand."""

from typing import Any

import yaml

from core.settings import settings


def invented(name: str) -> dict[str, Any]:
    """A file of data/demo."""
    told: dict[str, Any] = yaml.safe_load((settings().data / "demo" / f"{name}.yml").read_text("utf-8"))
    return told
