"""Web and e-mail addresses."""

import re
from urllib.parse import urlsplit

from directory.importing.clean.notes import Notes

# RFC 2606: names that stand for nothing.
NOWHERE = re.compile(r"(^|\.)(example\.(com|org|net)|[^.]+\.(invalid|example|test)|path|localhost)$", re.IGNORECASE)
EMAIL = re.compile(r"[A-Za-z0-9._%+&'-]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
SITE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#].*)?")


def web(told: object, notes: Notes) -> str:
    """An http or https address; empty for anything else, and for the names that stand for nothing."""
    if not isinstance(told, str) or not told.strip():
        return ""
    first = told.split()[0].rstrip(",;")
    if "://" not in first and SITE.fullmatch(first):
        notes.add("https:// put before a web address")
        first = f"https://{first}"
    try:
        parts = urlsplit(first)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme.lower() not in ("http", "https") or not host or NOWHERE.search(host):
        notes.add("web address left out: not a real one")
        return ""
    return re.sub(r"[<>\"{}|\\^`]", lambda found: f"%{ord(found[0]):02X}", first)


def email(told: object, notes: Notes) -> str:
    """The first e-mail address in `told`; empty for none, and for those that stand for nothing."""
    if not isinstance(told, str) or not told.strip():
        return ""
    found = EMAIL.search(told)
    if found is None or NOWHERE.search(found[1]):
        notes.add("e-mail address left out: not a real one")
        return ""
    return found[0]
