"""Tells whether what was made from files is stale."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from core.settings import PROJECT


def fingerprint(patterns: Iterable[str], root: Path = PROJECT) -> str:
    """A hash over the files under `root` that match `patterns`: equal as long as none of them changed."""
    files = sorted({file for pattern in patterns for file in root.glob(pattern) if file.is_file()})
    told = hashlib.sha256()
    for file in files:
        told.update(str(file.relative_to(root)).encode() + file.read_bytes())
    return told.hexdigest()
