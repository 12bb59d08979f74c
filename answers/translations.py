"""Answers in other languages: live words that hang on the English ones they translate, and fall away with them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.records import ENGLISH, LIVE, AnswerVersion

# What an answer can be translated into, by code: as English says it, and as its speakers do.
LANGUAGES = {
    "pl": ("Polish", "Polski"), "gu": ("Gujarati", "ગુજરાતી"), "pa": ("Panjabi", "ਪੰਜਾਬੀ"), "ro": ("Romanian", "Română"),
}  # fmt: skip


def translated_into(session: Session, version: AnswerVersion) -> tuple[str, ...]:
    """The codes of the languages in which these words can be said; none while they are not live English."""
    if version.language != ENGLISH or version.state not in LIVE:
        return ()
    live = select(AnswerVersion.language).where(AnswerVersion.hangs_on == version.id, AnswerVersion.state.in_(LIVE))
    return tuple(code for code in LANGUAGES if code in set(session.scalars(live)))
