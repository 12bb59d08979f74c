"""Services that share words with the question, from the full-text index of either database."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from directory.question import Part, Question
from directory.text.topic import topic_mark

MOST = 200
SQLITE = text("""
SELECT e.service_id, e.name, e.organisation, e.topics, e.who_for, e.body
FROM service_fts JOIN service_entry e ON e.seq = service_fts.rowid
WHERE service_fts MATCH :wanted ORDER BY bm25(service_fts, 10, 5, 5, 3, 2), e.service_id LIMIT :most
""")
POSTGRESQL = text("""
SELECT e.service_id, e.name, e.organisation, e.topics, e.who_for, e.body
FROM service_entry e, to_tsquery('simple', :wanted) wanted
WHERE e.words @@ wanted ORDER BY ts_rank('{0.2,0.3,0.5,1.0}', e.words, wanted) DESC, e.service_id LIMIT :most
""")


@dataclass(frozen=True)
class Candidate:
    """A service's words in stems, field by field, each with a space at both ends."""

    id: str
    name: str
    organisation: str
    topics: str
    who_for: str
    body: str


def candidates(session: Session, question: Question, topics: tuple[str, ...]) -> list[Candidate]:
    """At most 200 services that share a phrase, a word or a topic with the question."""
    wanted = list(dict.fromkeys(phrase for part in question.parts for phrase in _phrases(part)))
    wanted += [topic_mark(topic) for topic in topics]
    if not wanted:
        return []
    sqlite = session.get_bind().dialect.name == "sqlite"
    query = " OR ".join(f'"{each}"' for each in wanted) if sqlite else " | ".join(map(_followed, wanted))
    rows = session.execute(SQLITE if sqlite else POSTGRESQL, {"wanted": query, "most": MOST})
    return [Candidate(id, *(f" {field} " for field in fields)) for id, *fields in rows]


def _phrases(part: Part) -> list[str]:
    if part.stem:
        return [part.stem]
    told = [phrase for need in part.needs for phrases in (*need.find, *need.near) for phrase in phrases]
    return told + [topic_mark(code) for need in part.needs for code in (*need.topics, *need.near_topics)]


def _followed(phrase: str) -> str:
    return "(" + " <-> ".join(phrase.split()) + ")"
