"""Writes the live words back into their files, so that the next installation begins with them."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.words import file_of
from answers.records import ENGLISH, LIVE, AnswerVersion
from answers.write import written


def export_answers(session: Session) -> list[Path]:
    """Write every live answer whose file says something else. Returns the files that changed."""
    live = select(AnswerVersion).where(AnswerVersion.state.in_(LIVE), AnswerVersion.language == ENGLISH)
    return [path for version in session.scalars(live.order_by(AnswerVersion.topic)) if (path := _export(version))]


def _export(version: AnswerVersion) -> Path | None:
    path, text = file_of(version).path, written(version.front, version.parts)
    if path.exists() and path.read_text("utf-8") == text:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
