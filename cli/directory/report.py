"""`signpost directory report`: how good the directory is."""

from collections import Counter
from collections.abc import Mapping

from rich import box
from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from cli.directory.duplicates import line
from core import clock
from core.records import open_session
from directory.load import load_directory
from directory.merging import proposed_pairs
from directory.quality import FAULTS, Quality, quality
from directory.records import Service
from directory.reports import queue

console = Console(highlight=False)


def report() -> None:
    """Say how good the directory is, by district and by topic, and which services may be the same."""
    with open_session() as session:
        if session.scalars(select(Service.id).limit(1)).first() is None:
            load_directory(session)
        told, pairs, waiting = quality(session, clock.today()), proposed_pairs(session), queue(session)
    console.print(f"{told.services} services may be shown. Of these: {_sum(told)}")
    overdue = sum(each.overdue for each in waiting)
    console.print(f"Reports of mistakes: {len(waiting)} open, {overdue} of them overdue")
    console.print("", _table("District or area", told.districts), "", _table("Topic", told.topics), "")
    for pair in pairs:
        console.print(line(pair), markup=False)


def _table(title: str, counts: Mapping[str, Counter[str]]) -> Table:
    """Narrow enough for a window of 80 letters."""
    table = Table(title, "all", *FAULTS, box=box.SIMPLE, padding=0, show_edge=False)
    table.columns[0].no_wrap = True
    for column, name in zip(table.columns[1:], ("all", *FAULTS), strict=True):
        column.justify, column.width = "right", max(map(len, name.split()))
    for name in sorted(counts):
        table.add_row(name, *(str(counts[name][each]) for each in ("services", *FAULTS)))
    return table


def _sum(told: Quality) -> str:
    return ", ".join(f"{told.faults[each]} {each}" for each in FAULTS)
