"""Picks the few hundred services that may fit, from the full-text and spatial indexes of either database."""

from collections.abc import Iterator, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from directory.question import Part, Question
from directory.ranking.reach import Reach, reaches
from directory.text.synonyms import synonyms
from directory.text.topic import topic_mark

MOST, MOST_IN_BOX, MOST_AT_ONCE, FEW = 180, 110, 80, 30
Group = tuple[str, ...]  # phrases, any one of which will do
Try = tuple[list[Group], bool]  # groups that must all be met, and whether the first stands in the name
PLANNER = text("SELECT set_config('enable_seqscan', :scan, true), set_config('plan_cache_mode', :plan, true)")
# The plus keeps SQLite from running the whole match again for every point in the box.
BOX = {
    "sqlite": "AND +rowid IN (SELECT entry FROM search_box WHERE south <= :north AND north >= :south "
    "AND west <= :east AND east >= :west)",
    "postgresql": "AND seq IN (SELECT entry FROM search_spot WHERE "
    "latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east)",
}
QUERY = {
    "sqlite": "SELECT rowid FROM search_text WHERE search_text MATCH :wanted {box} LIMIT :most",
    "postgresql": "SELECT seq FROM search_entry WHERE words @@ to_tsquery('simple', :wanted) {box} LIMIT :most",
}


def candidate_entries(session: Session, question: Question, topics: tuple[str, ...]) -> list[int]:
    """The numbers of at most 180 entries that share a phrase, a word or a topic with the question and are in reach.

    Where there are more, those come first that meet every part of the question or, of a single one, bear its name.
    """
    tries = list(_tries(question, topics))
    if not tries:
        return []
    _set_planner(session, "off", "force_custom_plan")
    found = _found(session, question, tries)
    _set_planner(session, "on", "auto")
    return list(found)[:MOST]


def _set_planner(session: Session, scan: str, plan: str) -> None:
    """Tell PostgreSQL how to plan until the end of the transaction.

    Left to itself it reads the whole table for a LIMIT of common words, and one plan for all questions, which is many
    times dearer.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(PLANNER, {"scan": scan, "plan": plan})


def _found(session: Session, question: Question, tries: list[Try]) -> dict[int, None]:
    first, then = reaches(session, question.place)
    found: dict[int, None] = {}
    for reach in first:
        most = MOST_IN_BOX if reach.box else MOST_AT_ONCE
        widest = _look(session, *tries[-1], reach, most)
        for groups, in_name in tries[:-1] if len(widest) == most else ():
            found |= dict.fromkeys(_look(session, groups, in_name, reach, MOST_AT_ONCE))
        found |= dict.fromkeys(widest)
    for reach in then:
        if len(found) < FEW:
            found |= dict.fromkeys(_look(session, *tries[-1], reach, FEW))
    return found


def _tries(question: Question, topics: tuple[str, ...]) -> Iterator[Try]:
    """Groups that must all be met, and whether in the name: a narrow try, and last the widest, which holds it."""
    telling = [part for part in question.parts if part.needs or part.stem not in synonyms().weak]
    hinted = tuple(map(topic_mark, topics))
    groups = [group for part in telling if (group := _right(part))]
    right = _any(groups) or _any([_right(part) for part in question.parts])
    if len(groups) > 1:
        yield groups, False
    elif right:
        yield [right], True
    every = _any([right, *map(_near, question.parts), hinted])
    if every:
        yield [every], False


def _right(part: Part) -> Group:
    if part.stem:
        return (part.stem,)
    told = [phrase for need in part.needs for phrases in need.find for phrase in phrases]
    return (*told, *(topic_mark(code) for need in part.needs for code in need.topics))


def _near(part: Part) -> Group:
    if part.stem:
        return (part.stem,)
    told = [phrase for need in part.needs for phrases in need.near for phrase in phrases]
    return (*told, *(topic_mark(code) for need in part.needs for code in need.near_topics))


def _any(groups: Sequence[Group]) -> Group:
    return tuple(dict.fromkeys(phrase for group in groups for phrase in group))


def _look(session: Session, groups: list[Group], in_name: bool, reach: Reach, most: int) -> Sequence[int]:
    dialect = session.get_bind().dialect.name
    write = _match if dialect == "sqlite" else _tsquery
    wanted = write([*groups, reach.marks] if reach.marks else groups, in_name)
    query = QUERY[dialect].format(box=BOX[dialect] if reach.box else "")
    box = vars(reach.box) if reach.box else {}
    return session.scalars(text(query), {"wanted": wanted, "most": most, **box}).all()


def _match(groups: list[Group], in_name: bool) -> str:
    """Groups in the language of FTS5; only the first is bound to the name."""
    told = ["(" + " OR ".join(f'"{phrase}"' for phrase in group) + ")" for group in groups]
    return " AND ".join([f"name : {told[0]}" if in_name else told[0], *told[1:]])


def _tsquery(groups: list[Group], in_name: bool) -> str:
    """Groups in the language of PostgreSQL, where the name has weight A."""
    told = []
    for at, group in enumerate(groups):
        weight = ":A" if in_name and at == 0 else ""
        phrases = (" <-> ".join(word + weight for word in phrase.split()) for phrase in group)
        told.append("(" + " | ".join(f"({phrase})" for phrase in phrases) + ")")
    return " & ".join(told)
