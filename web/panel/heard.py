"""What a member typed: heard by the safety watch first, then masked. Their words are kept only after that."""

from sqlalchemy.orm import Session
from starlette.datastructures import FormData

from core.safety.alarm import Alarm
from web.chat.masked import masked
from web.chat.message import LONGEST
from web.chat.outcry import heard

SAFE = "safe"  # pressed by who read the safety words and wants their own kept


class TooLong(Exception):
    """More than anyone can be asked to read."""


def typed(session: Session, form: FormData, name: str) -> tuple[str, tuple[Alarm, ...]]:
    """The words of one box, masked, and the dangers in them, unless the person said that they are safe.

    Raises TooLong, but never before the watch has read the words.
    """
    text = str(form.get(name) or "").strip()
    alarms = () if form.get(SAFE) else heard(text)
    if not alarms and len(text) > LONGEST:
        raise TooLong
    return masked(session, text[:LONGEST]), alarms
