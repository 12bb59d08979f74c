"""Writes an answer in the form its file has, so that what went live in the browser goes back to the files."""

import json
from typing import Any

import yaml

from answers.heads import FIELDS
from answers.read import PARTS

LABEL = "label"


def written(front: dict[str, Any], parts: dict[str, str]) -> str:
    """The whole text of the file with this head and these parts."""
    named = {part: heading for heading, part in PARTS.items()}
    fields = [*FIELDS, *(field for field in front if field not in FIELDS)]
    head = "".join(f"{field}: {_value(front[field])}\n" for field in fields if field in front)
    further = (f"\n## {named[part]}\n{text}\n" for part, text in parts.items() if part != "short")
    return f"---\n{head}---\n{parts['short']}\n{''.join(further)}"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_within(each) for each in value)}]"
    return _plain(str(value), f"told: {value}", {"told": str(value)})


def _within(value: Any) -> str:
    """A value in a list: an id, or a link with what it says, which stands in quotes."""
    if isinstance(value, dict):
        told = (f"{key}: {_quoted(text) if key == LABEL else _within(text)}" for key, text in value.items())
        return f"{{{', '.join(told)}}}"
    return _plain(str(value), f"[{value}]", [str(value)])


def _plain(text: str, written: str, meant: Any) -> str:
    """Without quotes where YAML reads the same text back."""
    try:
        read = yaml.safe_load(written)
    except yaml.YAMLError:
        return _quoted(text)
    return text if read == meant else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
