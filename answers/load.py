"""Brings the store up to date with the files: creates, replaces provisional words, proposes drafts."""

import hashlib
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.read import AnswerFile, read_answers, read_words
from answers.records import ENGLISH, Answer, AnswerVersion, Words
from core import clock
from core.records.audit import append
from core.settings import settings

# Beside words that people agreed on, or took away, a file only proposes a draft.
NOT_REPLACED = ("panel_agreed", "service_signoff", "safety_signoff", "live", "review_due", "withdrawn")


@dataclass
class LoadReport:
    """Topics by what was done with their file."""

    created: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)


def load_answers(session: Session) -> LoadReport:
    """Load every answer and all glue words of `data/answers`. Loading twice changes nothing."""
    report = LoadReport()
    for file in read_answers(settings().data / "answers"):
        _load(session, file, report)
    for id, text in read_words(settings().data / "answers").items():
        session.merge(Words(id=id, text=text, checksum=hashlib.sha256(text.encode()).hexdigest()))
    session.flush()
    return report


def _load(session: Session, file: AnswerFile, report: LoadReport) -> None:
    versions = session.scalars(
        select(AnswerVersion)
        .where(AnswerVersion.topic == file.topic, AnswerVersion.language == ENGLISH)
        .order_by(AnswerVersion.number.desc())
    ).all()
    if any(version.checksum == file.checksum for version in versions):
        return
    if not versions:
        session.add(_answer(file))
        session.flush()
        _add(session, file, 1, "provisional", report.created)
        return
    number = versions[0].number + 1
    if any(version.state in NOT_REPLACED for version in versions):
        _add(session, file, number, "draft", report.proposed)
        return
    for version in versions:
        if version.state == "provisional":
            version.state = "superseded"
    _add(session, file, number, "provisional", report.replaced)


def _answer(file: AnswerFile) -> Answer:
    return Answer(topic=file.topic, owner=file.front["owner"], review_every=file.front["review_every"])


def _add(session: Session, file: AnswerFile, number: int, state: str, told: list[str]) -> None:
    session.add(
        AnswerVersion(
            topic=file.topic, number=number, state=state, front=file.front, parts=file.parts,
            checksum=file.checksum, created_at=clock.now(),
        )
    )  # fmt: skip
    append(session, actor="files", deed=f"loaded as {state}", subject=f"answer {file.topic}", version=number)
    told.append(file.topic)
