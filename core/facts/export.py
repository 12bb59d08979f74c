"""Writes what was confirmed in the browser back into the files of facts, each line where it stands."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.accounts.records import AccountRecord
from core.facts.changes import keep_up
from core.facts.fact import Fact
from core.facts.load import facts, load_facts
from core.facts.records import FactChange
from core.settings import settings

# What a confirmed change can say anew; the rest of a fact's lines, and every comment, stay as they are.
FIELDS = ("value", "source", "checked_on", "confirmed_by", "expires", "conflict")


def export_facts(session: Session) -> list[Path]:
    """Write every confirmed fact whose file says something else. Returns the files that changed."""
    keep_up(session)
    confirmed = set(session.scalars(select(FactChange.fact).where(FactChange.confirmed_at.is_not(None))))
    now = {id: _with_name(session, fact) for id, fact in facts().items() if id in confirmed}
    folder = settings().data / "facts"
    before = load_facts(folder)
    stale = {id: fact for id, fact in now.items() if id in before and before[id] != fact}
    return [path for path in sorted(folder.glob("*.yml")) if stale and _export(path, stale)]


def _with_name(session: Session, fact: Fact) -> Fact:
    """Files name the person who confirmed a fact: ids mean nothing outside this installation."""
    account = session.get(AccountRecord, fact.confirmed_by) if fact.confirmed_by else None
    return fact.model_copy(update={"confirmed_by": account.name}) if account else fact


def _export(path: Path, stale: dict[str, Fact]) -> bool:
    text = path.read_text("utf-8")
    changed = text
    for fact in stale.values():
        if block := re.search(rf"^{re.escape(fact.id)}:\n(?:  .*\n)+", changed, re.MULTILINE):
            changed = changed.replace(block[0], _anew(block[0], fact))
    if changed == text:
        return False
    path.write_text(changed, "utf-8")
    return True


def _anew(block: str, fact: Fact) -> str:
    """The lines of one fact, in their order, those of FIELDS with what it says now."""
    fields = [field for field in FIELDS if (field, fact.type) != ("value", "hours")]  # hours change in their file alone
    told = {field: f"  {field}: {_written(getattr(fact, field))}" for field in fields}
    return "".join(f"{told.get(line.strip().partition(':')[0], line)}\n" for line in block.splitlines())


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
