"""Questions and glue words from the store, with facts and run-time names filled in."""

import re

from sqlalchemy.orm import Session

from answers.records import Words
from answers.spoken import About
from core import clock
from core.facts import facts, with_facts
from core.facts.changes import keep_up

SLOT = re.compile(r"\[\[([a-z_]+)\]\]")


def words(session: Session, id: str, **slots: str) -> str:
    """The words of this id; `[[place]]` and the like are filled from `slots`, `{facts}` from the facts.

    Raises KeyError for an unknown id or a slot that is not given.
    """
    found = session.get(Words, id)
    if found is None:
        raise KeyError(f"there are no words of id {id}")
    keep_up(session)
    said = with_facts(found.text, facts(), clock.today()).text
    # Slots last: what they bring in is never read as a fact.
    return SLOT.sub(lambda name: slots[name.group(1)], said)


def id_for(session: Session, id: str, about: About) -> str:
    """The id of the words for whom it is `about`: those for someone else, where there are such."""
    someone = f"{id}_someone"
    return someone if about != "self" and session.get(Words, someone) is not None else id
