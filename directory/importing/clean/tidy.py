"""A raw record with plain keys and without empties: what every reader after this may rely on."""

import math
import re
from typing import Any

from ftfy import fix_text

from directory.importing.clean.notes import Notes

HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Lone surrogates among them: half a letter, which no database takes.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
BROKEN = re.compile("[\u00c2\u00c3\u00e2\u00f0\ufffd]")
Raw = dict[str, Any]


def tidy(raw: Any, notes: Notes) -> Any:
    """`raw` with keys in small letters and underscores ("serviceId" becomes "service_id") and without null, "", [], {}.

    Texts lose control characters and garbled letters ("Â£"). Numbers and booleans stay as they are.
    """
    if isinstance(raw, dict):
        told = {_key(key): tidy(value, notes) for key, value in raw.items()}
        return {key: value for key, value in told.items() if value not in (None, "", [], {})}
    if isinstance(raw, list):
        return [each for each in (tidy(value, notes) for value in raw) if each not in (None, "", [], {})]
    if isinstance(raw, float) and not math.isfinite(raw):
        return None
    return _text(raw, notes) if isinstance(raw, str) else raw


def _key(key: str) -> str:
    return HUMP.sub("_", CONTROL.sub("", str(key))).lower()


def _text(told: str, notes: Notes) -> str:
    if CONTROL.search(told):
        notes.add("control characters taken out")
        told = CONTROL.sub("", told)
    if BROKEN.search(told) and (mended := fix_text(told, uncurl_quotes=False)) != told:
        notes.add("garbled letters mended")
        told = mended
    return told.strip()
